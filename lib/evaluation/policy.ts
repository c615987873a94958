import { mayPlanActivities, mayRecordActivities } from '../activities/policy'

/** Plans how to find out, draws, and puts pupils into groups: whoever decides what is going to be done. */
export const mayPlanEvaluation = mayPlanActivities

/** Sees the plan, the groups and the result pupil by pupil: whoever works in the school. */
export const maySeeEvaluation = mayRecordActivities
