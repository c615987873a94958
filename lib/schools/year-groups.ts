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

/** A school's phase as Get Information About Schools words it; the last is for schools the register leaves out. */
export const PHASES = [
  'Nursery',
  'Primary',
  'Middle deemed primary',
  'Middle deemed secondary',
  'Secondary',
  'All-through',
  'Sixth form',
  'College',
  'Special or other',
] as const

export type Phase = (typeof PHASES)[number]

/** The year groups from one to another, both included. */
function span(first: YearGroup, last: YearGroup): YearGroup[] {
  return YEAR_GROUPS.slice(YEAR_GROUPS.indexOf(first), YEAR_GROUPS.indexOf(last) + 1)
}

const BY_PHASE: Record<Phase, YearGroup[]> = {
  Nursery: ['Nursery'],
  Primary: span('Reception', 'Year 6'),
  'Middle deemed primary': span('Year 4', 'Year 7'),
  'Middle deemed secondary': span('Year 5', 'Year 8'),
  Secondary: span('Year 7', 'Year 11'),
  'All-through': span('Reception', 'Year 13'),
  'Sixth form': span('Year 12', 'Year 13'),
  College: span('Year 12', 'Year 13'),
  'Special or other': [],
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
export function yearGroupsFor(phase: string, name = ''): YearGroup[] {
  const known = BY_PHASE[phase as Phase]
  if (!known || known.length === 0) return []
  if (phase !== 'Primary' && phase !== 'Secondary') return [...known]
  const byName = BY_NAME.find(([pattern]) => pattern.test(name))
  const proposed = byName ? byName[1] : known
  const withNursery = /\bnursery\b/i.test(name) && proposed[0] === 'Reception'
  return withNursery ? ['Nursery', ...proposed] : [...proposed]
}
