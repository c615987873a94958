import { KIND_DEFINITIONS } from '../activities/kind'
import type { CsvTable } from '../platform/csv'
import { shareInWords } from './reach-protected'
import type { SchoolBeside } from './side-by-side'
import { plural, summarise } from './summary'

/** How many schools stand beside each other and how they differ in size, so that nobody reads a larger count as better work. */
export function sizesInWords(schools: readonly Pick<SchoolBeside, 'pupils'>[]): string {
  const count = plural(schools.length, 'school', 'schools')
  const known = schools.flatMap(({ pupils }) => pupils || []).sort((a, b) => a - b)
  const [least, most] = [known[0], known.at(-1)]
  if (least === undefined || most === undefined) return `${count}.`
  if (schools.length === 1) return `${count}, with ${plural(most, 'pupil', 'pupils')} on its register.`
  const rest = schools.length - known.length
  const others = rest > 0 ? `; ${rest} without a number to show` : ''
  return least === most && rest === 0
    ? `${count}, each with ${plural(most, 'pupil', 'pupils')} on its register.`
    : `${count}, from ${plural(least, 'pupil', 'pupils')} on the register to ${most.toLocaleString('en-GB')}${others}.`
}

/** The same as the page in one table, a row a school, with every step. What is hidden on the page is hidden here. */
export function sideBySideTable(schools: readonly SchoolBeside[]): CsvTable {
  const { kinds, steps } = summarise([])
  const cell = (count: number | null) => count ?? 'hidden'
  return {
    columns: [
      ...['School', 'Phase', 'Pupils on the register', 'Activities'],
      ...kinds.map(({ kind }) => KIND_DEFINITIONS[kind].name),
      'No kind yet',
      ...steps.map(({ label }) => `On step: ${label}`),
      ...[
        'Families it was for',
        'Families invited',
        'Families who came at least once',
        'Came, of those it was for',
      ],
      ...['Evidence getting old', 'Decisions overdue'],
    ],
    rows: schools.map(({ schoolName, phase, pupils, summary, reach, ageing, overdue }) => [
      ...[schoolName, phase, cell(pupils), summary.total],
      ...summary.kinds.map(({ count }) => count),
      summary.kindNotDecided,
      ...summary.steps.map(({ count }) => count),
      ...(reach
        ? [cell(reach.for), cell(reach.invited), cell(reach.came), shareInWords(reach)]
        : [null, null, null, null]),
      ...[ageing, overdue],
    ]),
  }
}
