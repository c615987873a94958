import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** One figure; lower is better. `goal` is the most it should be, null where there is none. */
export type Row = { page: string; figure: string; value: number; goal: number | null }

const here = import.meta.dirname

/** What is measured: pages of the production build, long lists brought in, a trust's results worked out again, concerns, what parents offer, and packs. */
export const PARTS = ['pages', 'imports', 'trust', 'concerns', 'skills', 'pack'] as const
export type Part = (typeof PARTS)[number]

/** A part with the day and the machine it was measured on. */
type Measured = { on: string; machine: string; rows: Row[] }
/** What was never measured is not there yet. */
type Kept = Record<Exclude<Part, 'concerns' | 'skills' | 'pack'>, Measured> & {
  concerns?: Measured
  skills?: Measured
  pack?: Measured
}

/**
 * Prints the figures as they are, and writes them where they are committed. Parts that were not measured this time stay
 * as they stood, each with its own day.
 */
export function report(measured: Partial<Record<Part, Row[]>>, today: string): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, Node.js ${process.versions.node}`
  const kept = JSON.parse(readFileSync(join(here, 'results.json'), 'utf8')) as Kept
  for (const part of PARTS) {
    const rows = measured[part]
    if (rows) kept[part] = { on: today, machine, rows }
  }
  print(PARTS.flatMap((part) => measured[part] ?? []))
  writeFileSync(join(here, 'results.json'), `${JSON.stringify(kept, null, 2)}\n`)
  writeFileSync(join(here, 'RESULTS.md'), asMarkdown(kept))
}

function print(rows: readonly Row[]): void {
  const wide = (text: string, width: number) => text.padEnd(width)
  const [first, second] = [
    Math.max(...rows.map((r) => r.page.length)),
    Math.max(...rows.map((r) => r.figure.length)),
  ]
  for (const row of rows) {
    const verdict =
      row.goal === null ? '' : row.value <= row.goal ? `  goal ${row.goal}` : `  goal ${row.goal}: MISSED`
    console.log(
      `  ${wide(row.page, first)}  ${wide(row.figure, second)}  ${String(row.value).padStart(8)}${verdict}`,
    )
  }
}

function asMarkdown({ pages, imports, trust, concerns, skills, pack }: Kept): string {
  return `# Speed, measured

What \`npm run bench\` printed. Web server, database and load all ran on one machine.
Ratios are to a page of the same build that says only "Hello", measured in the same minutes: they travel between machines,
milliseconds do not. Lower is better.

The school measured has ten years of records: 300 activities, 3,000 sessions, 60,000 figures and 2,000 pieces of evidence,
beside 9 and beside 1,999 small schools; the one that is searched has 20,000 records with words in them. Eight connections ask without pause; each page is asked in several rounds, in turn
with the others. Meanwhile nothing is recorded: so the dashboard, the governors' page, readiness, practice and the judgements are given
as they were worked out before, once the database has said that nothing was. What they take when something was, the rows of their
first opening after a change tell: another process records what a parent said, then one connection asks for the bare page and for
the page, and everything is worked out again. Statements are those the database counted for one request, without session and
tenancy (who asks, which school's rows exist, BEGIN and COMMIT). JavaScript is compressed, as it travels. ${from(pages)}

| page | figure | value | goal | |
|---|---|---:|---:|---|
${pages.rows.map(line).join('\n')}

## An import of 50,000 rows

A CSV of 50,000 rows, and one of 5,000 beside it, brought in as somebody does at a browser: the file is read and looked
through, accepted, and written in the background, each pupil with a line in the history. On a database server that keeps
what it says it keeps (fsync). Memory is the most that the web server held at any moment, above what it held before, after
it had shown some hundred pages. ${from(imports)}

| file | figure | value | goal | |
|---|---|---:|---:|---|
${imports.rows.map(line).join('\n')}

## A trust's results, worked out again

Each school's head asks for it, and one web process does it in the background, school after school, on the same careful
database: every activity is a lottery of sixty pupils, with each pupil left out once and the lot drawn two thousand times again. The
jobs tell how far they are; memory is the most the web server held above what it held after the first school and two hundred
pages. ${from(trust)}

| what | figure | value | goal | |
|---|---|---:|---:|---|
${trust.rows.map(line).join('\n')}
${concerns ? concernsSection(concerns) : ''}${skills ? skillsSection(skills) : ''}${pack ? packSection(pack) : ''}`
}

const concernsSection = (concerns: Measured) => `
## 20,000 concerns in one school

Five years of cases with what was said and done about each; 240 are still open, some are restricted, some with the chair, and in
some the head, who reads, is named. On the same careful database. Pages are asked in turn with the bare one, by eight connections
without pause. Then fifty members of staff write concerns down at once, each the next as soon as the last was answered: every one
has words of its own, which are counted afterwards; the bare page, which has no form, is asked for by the same fifty. ${from(concerns)}

| what | figure | value | goal | |
|---|---|---:|---:|---|
${concerns.rows.map(line).join('\n')}
`

const skillsSection = (skills: Measured) => `
## 5,000 offers of parents and carers

Answers to a skills audit as parents gave them in ten languages, with some made-up words strewn in. Pages are asked in turn with the
bare one, by eight connections without pause. The parents' door is opened on a phone as slow as they come: throttled 4G (1.6 Mbit/s,
150 ms) and a processor four times slower, at the median of 21 loads in turn with the bare page's. Then two hundred parents answer
at once, each by the link of their family and all from one address: the link, nine questions, Send and the last page, again and again for a
minute. Every answer has a name of its own, which is counted afterwards. ${from(skills)}

| what | figure | value | goal | |
|---|---|---:|---:|---|
${skills.rows.map(line).join('\n')}
`

const packSection = (pack: Measured) => `
## A pack for a conversation

Evidence of 2.5 MB a piece, chosen for a pack that is then built as somebody does at a browser: in the background, by the same web
server, its pages as a PDF and everything as a ZIP, each file compared with its hash on the way, on the same careful database.
Memory is the most that the web server held at any moment, above what it held before. ${from(pack)}

| pack | figure | value | goal | |
|---|---|---:|---:|---|
${pack.rows.map(line).join('\n')}
`

const from = ({ on, machine }: Measured) => `Measured on ${on}, on ${machine}.`
const line = (row: Row) =>
  `| ${row.page} | ${row.figure} | ${row.value} | ${row.goal ?? ''} | ${row.goal === null ? '' : row.value <= row.goal ? 'met' : '**missed**'} |`
