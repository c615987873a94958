import { isLeader } from '../platform/roles'

/** Leaders judge, and keep the frameworks they judge by. Governors read agreed judgements on their own page. */
export const canJudge = isLeader
