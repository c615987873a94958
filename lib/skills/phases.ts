import { YEAR_GROUPS, type YearGroup } from '../schools/year-groups'

/** Parents in learning, as the survey sets primary schools beside secondary ones. */
const PHASES = ['primary', 'secondary'] as const
export type LearningPhase = (typeof PHASES)[number]

export const LEARNING_PHASE_NAMES: Record<LearningPhase, string> = {
  primary: 'Up to Year 6',
  secondary: 'From Year 7',
}

const FIRST_SECONDARY = YEAR_GROUPS.indexOf('Year 7')

/** The phase of a year group; null of one the school made up. */
function phaseOf(yearGroup: string): LearningPhase | null {
  const place = YEAR_GROUPS.indexOf(yearGroup as YearGroup)
  if (place < 0) return null
  return place < FIRST_SECONDARY ? 'primary' : 'secondary'
}

/** What is counted of one phase in a year. */
type PhaseCounts = {
  /** On the register now. */
  pupils: number
  /** Activities that had a session, by which parents support learning at home. */
  engagement: number
  /** Those in which they take part in the life of the school. */
  involvement: number
  /** Times a parent’s skill was used. */
  used: number
}

type Reaching = { yearGroups: readonly string[] }

/** Whether it is for somebody of the phase. What names no year groups is for the whole school. */
export const reachesPhase = ({ yearGroups }: Reaching, phase: LearningPhase) =>
  yearGroups.length === 0 || yearGroups.some((year) => phaseOf(year) === phase)

/**
 * What reached each phase the school has. What names no year groups is for the whole school, and counts in each of its phases.
 *
 * @param yearGroups the school's own
 */
export function countByPhase(
  yearGroups: readonly string[],
  {
    pupils,
    activities,
    used,
  }: {
    pupils: readonly { yearGroup: string; count: number }[]
    activities: readonly (Reaching & { kind: 'engagement' | 'involvement' })[]
    used: readonly Reaching[]
  },
): { phase: LearningPhase; counts: PhaseCounts }[] {
  const has = PHASES.filter((phase) => yearGroups.some((one) => phaseOf(one) === phase))
  return has.map((phase) => {
    const reaches = (one: Reaching) => reachesPhase(one, phase)
    const ofKind = (kind: 'engagement' | 'involvement') =>
      activities.filter((one) => one.kind === kind && reaches(one)).length
    const own = pupils.filter(({ yearGroup }) => phaseOf(yearGroup) === phase)
    return {
      phase,
      counts: {
        pupils: own.reduce((all, { count }) => all + count, 0),
        engagement: ofKind('engagement'),
        involvement: ofKind('involvement'),
        used: used.filter(reaches).length,
      },
    }
  })
}

/** "4.2": how many for every hundred pupils, so that a small phase can stand beside a large one; a dash without pupils. */
export const perHundred = (count: number, pupils: number) =>
  pupils > 0 ? ((100 * count) / pupils).toFixed(1) : '–'
