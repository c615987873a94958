import { isLeader } from '../platform/roles'

/** Leaders keep the improvement plan. */
export const canPlan = isLeader
