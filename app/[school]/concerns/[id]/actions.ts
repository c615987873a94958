'use server'

import * as end from '@/lib/concerns/end-commands'
import { escalateCase, type MovedUp } from '@/lib/concerns/escalate-command'
import { writeOnTimeline } from '@/lib/concerns/event-commands'
import * as facts from '@/lib/concerns/fact-commands'
import * as handler from '@/lib/concerns/handler-commands'
import * as insistent from '@/lib/concerns/insistent-commands'
import * as moves from '@/lib/concerns/move-commands'
import * as forms from '@/lib/concerns/work-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const backWith =
  (notice: string) =>
  ({ schoolSlug }: Viewer, id: string) => ({
    page: `/${schoolSlug}/concerns/${id}`,
    notice,
  })

export const acknowledge = formAction(
  forms.acknowledgeForm,
  moves.acknowledge,
  backWith('Put down: they know that it was received.'),
)
export const answer = formAction(
  forms.answerForm,
  moves.answer,
  backWith('Put down as answered. When they are content, end it; when they are not, it can go further.'),
)
export const pause = formAction(forms.pauseForm, moves.pauseCase, backWith('The clock stands still.'))
export const goOn = formAction(forms.goOnForm, moves.goOn, backWith('The clock goes on.'))

export const takeUp = formAction(forms.escalateForm, escalateCase, ({ schoolSlug }, moved) => ({
  page: `/${schoolSlug}/concerns/${moved.id}`,
  notice: movedUp(moved),
}))

function movedUp({ stage, calledFor, handler: name }: MovedUp): string {
  if (name) return `It is at “${stage}” now, with ${name}.`
  if (!calledFor) return `It is at “${stage}” now.`
  return `It is at “${stage}” now, which is for ${calledFor}. The school has nobody on record for that: say who handles it.`
}

export const resolve = formAction(
  forms.resolveForm,
  end.resolveCase,
  backWith('It has ended. Was there something to learn from it?'),
)
export const withdraw = formAction(forms.withdrawForm, end.withdrawCase, backWith('Put down as withdrawn.'))
export const redirect = formAction(
  forms.redirectForm,
  end.redirectCase,
  backWith('Put down as sent another way.'),
)
export const reopen = formAction(forms.reopenForm, end.reopenCase, backWith('It is open again.'))

export const chooseHandler = formAction(
  forms.handlerForm,
  handler.chooseHandler,
  backWith('Saved who handles it.'),
)
export const takeOn = formAction(forms.storedForm, handler.takeOn, backWith('It is yours now.'))

export const write = formAction(forms.eventForm, writeOnTimeline, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/concerns/${id}#timeline`,
  notice: 'It stands on the timeline.',
}))
export const writeAccount = formAction(forms.accountForm, facts.writeAccount, backWith('Saved the account.'))
export const changeCategory = formAction(
  forms.categoryForm,
  facts.changeCategory,
  backWith('Changed what it is about.'),
)

export const markInsistent = formAction(
  forms.insistentForm,
  insistent.markInsistent,
  backWith('Marked, with the day on which you look at it again.'),
)
export const reviewInsistent = formAction(
  forms.insistentForm,
  insistent.reviewInsistent,
  backWith('Put down that you looked at it again.'),
)
export const endInsistent = formAction(
  forms.endInsistentForm,
  insistent.endInsistent,
  backWith('The mark is off.'),
)
