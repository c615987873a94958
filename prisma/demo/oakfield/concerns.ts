import type { CaseStory } from '../story'
import { LAST_YEARS_CONCERNS } from './concerns-last-year'
import { THIS_YEARS_CONCERNS } from './concerns-this-year'

/**
 * What parents and carers said, all of it invented: mostly small things, written down at the gate and put right within days;
 * a few that took longer; one that went to a panel; and one about the head, which is the chair's.
 */
export const OAKFIELD_CONCERNS: CaseStory[] = [...LAST_YEARS_CONCERNS, ...THIS_YEARS_CONCERNS]
