import type { Phase } from '@/prisma/generated/enums'

/**
 * English year groups, youngest first, in the words schools use. These words are what is stored: they need no
 * translation on the way to the page and sort by their place in this list.
 */
export const YEAR_GROUPS = [
  'Nursery',
  'Reception',
  'Year 1',
  'Year 2',
  'Year 3',
  'Year 4',
  'Year 5',
  'Year 6',
  'Year 7',
  'Year 8',
  'Year 9',
  'Year 10',
  'Year 11',
  'Year 12',
  'Year 13',
] as const

export type YearGroup = (typeof YEAR_GROUPS)[number]

/** The phases of Get Information About Schools, as people read them. Special schools are not in the register we ship. */
export const PHASE_NAMES: Record<Phase, string> = {
  nursery: 'Nursery',
  primary: 'Primary',
  middle_deemed_primary: 'Middle (deemed primary)',
  secondary: 'Secondary',
  middle_deemed_secondary: 'Middle (deemed secondary)',
  all_through: 'All-through',
  post_16: '16 plus',
  special: 'Special',
  other: 'Other',
}

/** The year groups from one to another, both included. */
function span(first: YearGroup, last: YearGroup): YearGroup[] {
  return YEAR_GROUPS.slice(YEAR_GROUPS.indexOf(first), YEAR_GROUPS.indexOf(last) + 1)
}

const BY_PHASE: Record<Phase, YearGroup[]> = {
  nursery: ['Nursery'],
  primary: span('Reception', 'Year 6'),
  middle_deemed_primary: span('Year 4', 'Year 7'),
  secondary: span('Year 7', 'Year 11'),
  middle_deemed_secondary: span('Year 5', 'Year 8'),
  all_through: span('Reception', 'Year 13'),
  post_16: span('Year 12', 'Year 13'),
  special: [],
  other: [],
}

/** What a name says about the ages taught, for the schools whose phase alone would say too much. */
const BY_NAME: [RegExp, YearGroup[]][] = [
  [/\binfants?\b.*\bjunior|\bjunior\b.*\binfant/i, span('Reception', 'Year 6')],
  [/\binfants?\b/i, span('Reception', 'Year 2')],
  [/\bjuniors?\b/i, span('Year 3', 'Year 6')],
  [/\bfirst school\b/i, span('Reception', 'Year 4')],
  [/\bmiddle school\b/i, span('Year 5', 'Year 8')],
]

/**
 * The year groups to propose for a school of this phase; the person may change them. The name narrows the proposal for
 * infant, junior, first and middle schools, and "nursery" in the name adds it. An empty list means that the phase does
 * not say (special schools, pupil referral units): let the person choose.
 */
export function yearGroupsFor(phase: Phase, name = ''): YearGroup[] {
  const known = BY_PHASE[phase]
  if (phase !== 'primary' && phase !== 'secondary') return [...known]
  const proposed = BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? known
  const withNursery = /\bnursery\b/i.test(name) && proposed[0] === 'Reception'
  return withNursery ? ['Nursery', ...proposed] : [...proposed]
}
