import type { CameBack } from '@/prisma/generated/enums'
import { shortDate } from '../../platform/dates'

type Detail = Record<string, unknown>

/**
 * What the school made of what parents said, for the history: to be read after the person's name. No lesson's and no
 * improvement's words are here: the history cannot be changed, and they may have to be.
 */
export const LEARN_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'case.lesson_added': () => 'wrote down what the school learned from it',
  'case.lesson_changed': () => 'changed what the school learned from it',
  'improvement.planned': ({ owner, dueOn, checkOn }) =>
    `planned an improvement for ${owner} by ${shortDate(String(dueOn))}, to be looked at again on ${shortDate(String(checkOn))}`,
  'improvement.changed': ({ owner, dueOn, checkOn }) =>
    `changed an improvement: ${owner}, by ${shortDate(String(dueOn))}, to be looked at again on ${shortDate(String(checkOn))}`,
  'improvement.done': ({ doneOn }) => `recorded an improvement as done on ${shortDate(String(doneOn))}`,
  'improvement.dropped': () => 'dropped an improvement, with a reason',
  'improvement.checked': ({ cameBack }) =>
    `looked whether the matter came back: ${CAME_BACK_NAMES[cameBack as CameBack].toLowerCase()}`,
  'yousaid.written': () => 'wrote a “You said, we did”',
  'yousaid.changed': () => 'changed a “You said, we did”',
  'yousaid.published': () => 'published a “You said, we did”',
  'yousaid.taken_back': () => 'took back a “You said, we did” that was published',
}

export const CAME_BACK = ['no', 'less', 'yes', 'cannot_tell'] as const satisfies readonly CameBack[]

export const CAME_BACK_NAMES: Record<CameBack, string> = {
  no: 'It has not come back',
  less: 'It comes back less often',
  yes: 'It has come back',
  cannot_tell: 'We cannot tell yet',
}
