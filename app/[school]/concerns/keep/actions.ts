'use server'

import { holdCase, letCaseGo, letSeveralGo, takeHoldOff } from '@/lib/concerns/keep-commands'
import { caseHold, caseHoldOff, goingCase, goingCases } from '@/lib/concerns/keep-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const review = ({ schoolSlug }: Viewer) => `/${schoolSlug}/concerns/keep`

// Without its reference: the notice waits in the browser, which the next person may be using.
export const letCaseGoAction = formAction(goingCase, letCaseGo, (viewer) => ({
  page: review(viewer),
  notice: 'The case has been let go. What stays is that there was one.',
}))

export const letSeveralGoAction = formAction(goingCases, letSeveralGo, (viewer, gone) => ({
  page: review(viewer),
  notice: `${gone === 1 ? 'One case has' : `${gone} cases have`} been let go. What stays is that there ${gone === 1 ? 'was one' : 'were some'}.`,
}))

export const holdCaseAction = formAction(caseHold, holdCase, (viewer, id) => ({
  page: `${review(viewer)}/${id}`,
  notice: 'It is kept until you take the hold off.',
}))

export const takeHoldOffAction = formAction(caseHoldOff, takeHoldOff, (viewer, id) => ({
  page: `${review(viewer)}/${id}`,
  notice: 'The hold is off.',
}))
