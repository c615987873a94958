import type { CaseChannel, CaseKind, ParentVerdict } from '@/prisma/generated/enums'
import { CHANNEL_NAMES, CHANNELS, KIND_NAMES, KINDS, VERDICTS } from '../case'
import type { CountedBy, CountRow } from './count-sql'
import type { Names } from './names'

/** One row of a table: this year and last, by part of the year, and of the latest part in earlier years. */
export type TrendRow = {
  key: string
  name: string
  now: number
  before: number
  byPart: number[]
  byPartBefore: number[]
  /** Of the same days as the latest part, one, two and three years ago. */
  usual: number[]
}

export type Said = Record<ParentVerdict, number> & { answered: number }

export type Tables = {
  kinds: Record<CaseKind, TrendRow>
  /** Concerns and complaints together, and those that reached a formal stage. */
  all: TrendRow
  informal: TrendRow
  formal: TrendRow
  again: TrendRow
  categories: TrendRow[]
  yearGroups: TrendRow[]
  channels: TrendRow[]
  stages: TrendRow[]
  said: { now: Said; before: Said }
}

const NOT_KNOWN = 'Not known'
const NO_STAGE = 'No procedure'

/** The tables of the page out of counted rows. Rows nobody has a case in are left out of all but the kinds. */
export function tablesOf(
  counts: readonly CountRow[],
  { parts, partsBefore }: { parts: number; partsBefore: number },
  names: Names,
): Tables {
  const found = new Map(counts.map(({ period, by, key, count }) => [`${period} ${by} ${key}`, count]))
  const row = (by: CountedBy, key: string, name: string): TrendRow => {
    const of = (period: string) => found.get(`${period} ${by} ${key}`) ?? 0
    const byPart = Array.from({ length: parts }, (_, i) => of(`now-${i}`))
    // The year before may have come a term further by the same day, where its terms lie otherwise.
    const allBefore = Array.from({ length: Math.max(parts, partsBefore) }, (_, i) => of(`before-${i}`))
    const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0)
    return {
      key,
      name,
      now: sum(byPart),
      before: sum(allBefore),
      byPart,
      byPartBefore: allBefore.slice(0, parts),
      usual: [1, 2, 3].map((i) => of(`usual-${i}`)),
    }
  }
  const keysOf = (by: CountedBy) => [...new Set(counts.filter((one) => one.by === by).map(({ key }) => key))]
  const inOrder = (by: CountedBy, order: readonly { key: string; name: string }[], none = NOT_KNOWN) => {
    const others = keysOf(by).filter((key) => key && !order.some((one) => one.key === key))
    return [...order, ...others.map((key) => ({ key, name: key })), { key: '', name: none }]
      .map(({ key, name }) => row(by, key, name))
      .filter(hasAny)
  }
  const byCount = (rows: TrendRow[]) =>
    rows.toSorted((a, b) => b.now - a.now || b.before - a.before || a.name.localeCompare(b.name, 'en-GB'))
  const formal = row('formal', 'true', 'Formal complaints')
  const informal = row('formal', 'false', 'Settled, or still being settled, informally')
  return {
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind, row('kind', kind, KIND_NAMES[kind])]),
    ) as Tables['kinds'],
    all: sumOf(formal, informal, 'Concerns and complaints'),
    informal,
    formal,
    again: row('again', 'true', 'The same matter again'),
    categories: byCount(
      inOrder(
        'category',
        names.categories.map(({ id, name }) => ({ key: id, name })),
      ),
    ),
    yearGroups: inOrder(
      'yearGroup',
      names.yearGroups.map((name) => ({ key: name, name })),
    ),
    channels: byCount(
      inOrder(
        'channel',
        CHANNELS.map((key: CaseChannel) => ({ key, name: CHANNEL_NAMES[key] })),
      ),
    ),
    stages: stagesOf(inOrder('stage', [], NO_STAGE)),
    said: { now: saidOf(row, 'now'), before: saidOf(row, 'before') },
  }
}

/** "1:Stage 1: the headteacher": in the order of the procedure. */
const stagesOf = (rows: TrendRow[]) =>
  rows
    .toSorted((a, b) => a.key.localeCompare(b.key, 'en-GB', { numeric: true }))
    .map((row) => ({ ...row, name: row.key ? row.key.slice(row.key.indexOf(':') + 1) : row.name }))

const hasAny = ({ now, before, usual }: TrendRow) => now + before + usual.reduce((a, b) => a + b, 0) > 0

function sumOf(a: TrendRow, b: TrendRow, name: string): TrendRow {
  const add = (one: number[], other: number[]) => one.map((count, i) => count + (other[i] ?? 0))
  return {
    key: 'all',
    name,
    now: a.now + b.now,
    before: a.before + b.before,
    byPart: add(a.byPart, b.byPart),
    byPartBefore: add(a.byPartBefore, b.byPartBefore),
    usual: add(a.usual, b.usual),
  }
}

function saidOf(row: (by: CountedBy, key: string, name: string) => TrendRow, year: 'now' | 'before'): Said {
  const of = Object.fromEntries(VERDICTS.map((key) => [key, row('said', key, key)[year]])) as Record<
    ParentVerdict,
    number
  >
  return { ...of, answered: of.satisfied + of.partly + of.not_satisfied }
}
