import type { Table } from '../intake/table'

/** What one group's columns hold: of how many pupils, how often, and of how often it could have been; or per cent alone. */
export interface GroupColumns {
  pupils: string
  /** Null where the table has per cent only. */
  counts: { number: string; outOf: string } | null
  percent: string | null
}

/** The columns of a table of weeks, understood by their headings. */
export interface WeekColumns {
  week: string
  own: GroupColumns
  /** The rest of the school; null where the table does not have it. */
  others: GroupColumns | null
  /** Columns that are not read. */
  unused: string[]
}

type Role = 'week' | 'pupils' | 'number' | 'outOf' | 'percent'

/** Headings of each role, best first, as `wordsOf` leaves them. */
const HEADINGS: Record<Role, readonly string[]> = {
  week: [
    'week of',
    'week beginning',
    'week commencing',
    'week starting',
    'w c',
    'wc',
    'w b',
    'wb',
    'monday',
    'date',
    'week ending',
    'start date',
    'start',
    'week',
  ],
  pupils: [
    'pupils',
    'number of pupils',
    'pupil count',
    'pupils in group',
    'on roll',
    'number on roll',
    'roll',
    'children',
    'students',
    'number of students',
  ],
  number: [
    'number',
    'how often',
    'sessions attended',
    'attended',
    'attendances',
    'present',
    'sessions present',
    'times',
    'incidents',
    'points',
    'count',
    'numerator',
  ],
  outOf: [
    'out of',
    'of',
    'possible',
    'possible sessions',
    'sessions possible',
    'possible attendances',
    'sessions',
    'denominator',
  ],
  percent: [
    'percent',
    'per cent',
    'percentage',
    'attendance percent',
    'percent attendance',
    'percentage attendance',
    'attendance percentage',
    'percent present',
    'attendance rate',
    'attendance',
    'rate',
  ],
}

const OTHERS = '(?:the )?(?:others?|rest(?: of (?:the )?school)?|school|comparison|compared)'

/** Ways in which a heading says that it is about the others; what is left says what of them. */
const OF_OTHERS = [
  new RegExp(`^${OTHERS} `),
  new RegExp(` ${OTHERS}$`),
  new RegExp(` (?:of|in|for) ${OTHERS}$`),
]

/**
 * Finds the columns of a table of weeks. Of two that could be the same the surer heading is taken: a date before the number
 * of a week.
 *
 * @param unit per cent alone says something only of a measure that is in per cent
 * @returns a sentence that says which heading is missing, where one is
 */
export function weekColumns(
  { columns }: Pick<Table, 'columns'>,
  unit: string,
): { found: WeekColumns; missing?: undefined } | { missing: string; found?: undefined } {
  const read = columns.map((column) => ({ column, ...meaning(column) }))
  const pick = (role: Role, isOthers: boolean): string | null => {
    const fitting = read.filter((one) => one.role === role && one.isOthers === isOthers)
    return fitting.sort((a, b) => a.rank - b.rank)[0]?.column ?? null
  }
  const week = pick('week', false)
  if (week === null) return { missing: missingWords(columns, 'the week', 'Week') }
  const own = groupOf((role) => pick(role, false), unit, '')
  if ('missing' in own) return { missing: missingWords(columns, ...own.missing) }
  const hasOthers = read.some(({ role, isOthers }) => role !== null && isOthers)
  const others = hasOthers ? groupOf((role) => pick(role, true), unit, 'Others ') : null
  if (others && 'missing' in others) return { missing: missingWords(columns, ...others.missing) }
  const used = [week, ...columnsOf(own), ...(others ? columnsOf(others) : [])]
  return { found: { week, own, others, unused: columns.filter((column) => !used.includes(column)) } }
}

function groupOf(
  pick: (role: Role) => string | null,
  unit: string,
  prefix: '' | 'Others ',
): GroupColumns | { missing: [what: string, heading: string] } {
  const whose = prefix && 'the others: '
  const name = (heading: string) => (prefix ? prefix + heading.toLowerCase() : heading)
  const [pupils, number, outOf, percent] = (['pupils', 'number', 'outOf', 'percent'] as const).map(pick)
  if (!pupils) return { missing: [`${whose}how many pupils are behind each figure`, name('Pupils')] }
  if (number && outOf) return { pupils, counts: { number, outOf }, percent: null }
  if (percent && unit === '%') return { pupils, counts: null, percent }
  if (!number) return { missing: [`${whose}how often it was`, name('Number')] }
  return { missing: [`${whose}how often it could have been`, name('Out of')] }
}

const columnsOf = ({ pupils, counts, percent }: GroupColumns) =>
  [pupils, counts?.number, counts?.outOf, percent].filter((column) => typeof column === 'string')

function missingWords(columns: readonly string[], what: string, heading: string): string {
  const seen = columns.slice(0, 12).map((column) => `“${column.slice(0, 40)}”`)
  return `No column says ${what}. Call it “${heading}”. The headings we found are ${seen.join(', ')}${columns.length > seen.length ? ' and more' : ''}.`
}

/** Which role a heading has, for which group, and how sure it is: the lower the surer. */
function meaning(heading: string): { role: Role | null; isOthers: boolean; rank: number } {
  const words = wordsOf(heading)
  const own = roleOf(words)
  if (own) return { ...own, isOthers: false }
  for (const pattern of OF_OTHERS) {
    const others = pattern.test(words) ? roleOf(words.replace(pattern, '')) : null
    if (others) return { ...others, isOthers: true }
  }
  return { role: null, isOthers: false, rank: 0 }
}

function roleOf(words: string): { role: Role; rank: number } | null {
  for (const [role, headings] of Object.entries(HEADINGS)) {
    const rank = headings.indexOf(words)
    if (rank >= 0) return { role: role as Role, rank }
  }
  return null
}

/** "Attendance_%" as "attendance percent", "weekOf" as "week of". */
function wordsOf(heading: string): string {
  return heading
    .normalize('NFC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('%', ' percent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
