import { mean, standardDeviation } from '../../statistics/descriptive'
import type { PupilEvaluated } from './evaluation-plan'

/** One group of pupils, before and after, in the measure's units. Means are of those with both figures. */
export interface GroupFigures {
  arm: PupilEvaluated['arm']
  /** In the group at all, whether or not they have figures. */
  members: number
  /** With a first figure. */
  started: number
  /** With a first figure and no second one. */
  lost: number
  both: number
  meanBefore: number | null
  meanAfter: number | null
  sdBefore: number | null
  sdAfter: number | null
}

/** Each group that the design has, those who took part first. Pupils are counted here, not families. */
export function groupFigures(pupils: readonly PupilEvaluated[], isCompared: boolean): GroupFigures[] {
  const arms = isCompared ? (['took_part', 'compared'] as const) : (['took_part'] as const)
  return arms.map((arm) => {
    const members = pupils.filter((pupil) => pupil.arm === arm)
    const started = members.filter(({ before }) => before !== null)
    const both = started.filter(({ after }) => after !== null)
    const before = both.map((pupil) => pupil.before as number)
    const after = both.map((pupil) => pupil.after as number)
    return {
      arm,
      members: members.length,
      started: started.length,
      lost: started.length - both.length,
      both: both.length,
      meanBefore: both.length > 0 ? mean(before) : null,
      meanAfter: both.length > 0 ? mean(after) : null,
      sdBefore: before.length < 2 ? null : standardDeviation(before),
      sdAfter: after.length < 2 ? null : standardDeviation(after),
    }
  })
}
