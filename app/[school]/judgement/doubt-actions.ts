'use server'

import { answerDoubt, takeBackReply } from '@/lib/judgement/argue/reply-commands'
import { answerDoubtInput, takeBackReplyInput } from '@/lib/judgement/argue/reply-schema'
import { doubtKey, STANDS_ON, type StandsOn, standsAt } from '@/lib/judgement/argue/shown-doubts'
import { formAction } from '@/lib/platform/form-action'
import { choice } from '@/lib/platform/form-fields'
import type { Viewer } from '@/lib/platform/viewer'

/** The page the form stood on, to go back to. */
const on = { on: choice(STANDS_ON, 'This form is out of date. Open the page again.') }

const ends =
  (notice: string) =>
  (
    viewer: Viewer,
    id: string,
    { rule, about, on: stands }: { rule: string; about: string[]; on: StandsOn },
  ) => {
    const key = encodeURIComponent(doubtKey({ rule, about: about[0] ?? '' }))
    return { page: `${standsAt(viewer.schoolSlug, { judgementId: id, on: stands })}#doubt-${key}`, notice }
  }

export const answer = formAction(
  answerDoubtInput.extend(on),
  answerDoubt,
  ends('The answer is kept. It stays with the judgement when it is agreed.'),
)
export const takeBack = formAction(
  takeBackReplyInput.extend(on),
  takeBackReply,
  ends('The answer is taken back. The doubt stands unanswered.'),
)
