import { type CsvTable, csvText, type Row } from '../../platform/csv'
import { academicYearName, longDate } from '../../platform/dates'
import { escaped } from '../../platform/html-escaped'
import type { PackContents, PackEvidence } from '../contents'
import { kindInWords } from '../evidence-in-words'

/** A file in the ZIP: its name there, its length, and the SHA-256 of what is in it. */
type FileInZip = { name: string; bytes: number; sha256: string }

export type IndexFacts = {
  contents: PackContents
  pdf: FileInZip
  /** Consent in words, by the evidence's id. */
  consents: ReadonlyMap<string, string>
  /** Labels of evidence whose file the store does not have. */
  missing: ReadonlySet<string>
}

export const nameInZip = ({ name }: { name: string }) => `evidence/${name}`

const COLUMNS = [
  'Name',
  'What it is',
  'Title',
  'What may be said of it',
  'Supports',
  'Date',
  'From',
  'Consent',
  'Words or address',
  'File',
  'Bytes',
  'SHA-256',
] as const

type Cells = Partial<Record<(typeof COLUMNS)[number], string | number | null>>

/** A row for the pages, for each piece of evidence, and for what a parent said. */
function indexTable({ contents, pdf, consents, missing }: IndexFacts): CsvTable & { rows: Row[] } {
  const { title, builtOn, evidence, quotations } = contents
  const rows: Cells[] = [
    { Name: 'Pages', 'What it is': 'PDF', Title: title, Date: builtOn, ...inFile(pdf) },
    ...evidence.map((piece) => ({
      Name: piece.label,
      'What it is': kindInWords(piece),
      Title: piece.title,
      'What may be said of it': piece.allowed,
      Supports: piece.supports.map((activity) => activity.title).join('; '),
      Date: piece.datedOn,
      From: piece.source,
      Consent: consents.get(piece.id) ?? null,
      'Words or address': piece.quotation ?? piece.url,
      ...fileOf(piece, missing),
    })),
    ...quotations.map(({ words, activity, saidOn }) => ({
      'What it is': 'What a parent or carer said',
      Supports: activity,
      Date: saidOn,
      'Words or address': words,
    })),
  ]
  return { columns: COLUMNS, rows: rows.map((row) => COLUMNS.map((column) => row[column])) }
}

const inFile = ({ name, bytes, sha256 }: FileInZip) => ({ File: name, Bytes: bytes, 'SHA-256': sha256 })

function fileOf({ label, file }: PackEvidence, missing: ReadonlySet<string>): Cells {
  if (!file) return {}
  return missing.has(label)
    ? { File: 'Missing: it is not where files are kept' }
    : inFile({ ...file, name: nameInZip(file) })
}

/** What is in the ZIP, for a spreadsheet. */
export const indexCsv = (facts: IndexFacts): Promise<string> => csvText(indexTable(facts))

/** The same as one page for a browser, with what was left out. */
export function indexPage(facts: IndexFacts): string {
  const { title, schoolName, academicYear, builtOn, leftOut } = facts.contents
  const { rows } = indexTable(facts)
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}: what is in it</title>
<style>body{font:17px/1.5 sans-serif;max-width:80em;margin:2em auto;padding:0 1em}table{border-collapse:collapse}
th,td{border:1px solid #777;padding:.3em .5em;text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
.wide{overflow-x:auto}</style></head><body>
<h1>${escaped(title)}: what is in it</h1>
<p>${escaped(schoolName)}. Academic year ${escaped(academicYearName(academicYear))}. Built on ${escaped(longDate(builtOn))}.</p>
<p>The same list is in index.csv. Whoever has changed a file has changed its SHA-256: compare it with
<code>sha256sum</code> or, on Windows, <code>certutil -hashfile NAME SHA256</code>.</p>
<h2>What is in it</h2>
<div class="wide" role="region" aria-label="What is in it" tabindex="0">${tableOf(COLUMNS, rows)}</div>
<h2>What was left out</h2>
${
  leftOut.length === 0
    ? '<p>Nothing that was chosen was left out.</p>'
    : tableOf(
        ['Chosen', 'Why it is not here'],
        leftOut.map(({ what, why }) => [what, why]),
      )
}
</body></html>
`
}

function tableOf(columns: readonly string[], rows: readonly Row[]): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell, i) => cellOf(columns[i], cell)).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

const cellOf = (column: string | undefined, cell: Row[number]) =>
  column === 'File' && typeof cell === 'string' && !cell.startsWith('Missing')
    ? `<td><a href="${escaped(cell)}">${escaped(cell)}</a></td>`
    : `<td dir="auto">${escaped(cell)}</td>`
