import { isLeader } from '../../platform/roles'
import type { Viewer } from '../../platform/viewer'
import { isChairOrClerk, maySeeCases } from '../policy'

/** Who may see and do what with what the school learned. What hides a case hides what came of it, in the database. */

type Who = Pick<Viewer, 'role' | 'duties'>

/** Trends are about every case of the school; the chair and the clerk have theirs, and the yearly report. */
export const maySeeTrends = isLeader

/** Leaders set improvements going, drop them and say whether a matter came back. */
export const mayDirectImprovements = isLeader

/** Whoever works with cases may answer for an improvement, and sees those that are theirs. */
export const mayOwnImprovements = maySeeCases

/** "You said, we did" speaks for the school. */
export const mayKeepYouSaid = isLeader

/** The yearly report is written for the governing body. */
export const maySeeReport = (who: Who) => isLeader(who) || who.role === 'governor' || isChairOrClerk(who)

/** Who reads the report with nothing hidden but what the database hides from them. */
export const readsReportWhole = isLeader
