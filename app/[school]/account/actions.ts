'use server'

import { keepFreshCodes } from '@/lib/people/fresh-codes'
import { changeOwnPassword, signOutEverywhere } from '@/lib/people/own-account'
import { chooseSummary } from '@/lib/people/own-summary'
import { partFromProvider } from '@/lib/people/provider-sign-in'
import { buttonForm, codeForm, passwordChangeForm, providerForm, summaryForm } from '@/lib/people/schema'
import { renewRecoveryCodes, turnOff, turnOn } from '@/lib/people/second-step'
import { formAction } from '@/lib/platform/form-action'
import { dropSession, startSession } from '@/lib/platform/session'
import type { Viewer } from '@/lib/platform/viewer'

export const changePasswordAction = formAction(passwordChangeForm, changeOwnPassword, async (viewer) => {
  // All sessions have ended, this one with them: whoever has just typed both passwords begins another.
  await startSession(async () => viewer.personId)
  return {
    page: `/${viewer.schoolSlug}/account`,
    notice: 'Your password is changed. You are signed out on every other device.',
  }
})

export const signOutEverywhereAction = formAction(buttonForm, signOutEverywhere, async () => {
  await dropSession()
  return { page: '/sign-in', notice: 'You are signed out on every device.' }
})

export const partFromProviderAction = formAction(providerForm, partFromProvider, (viewer) => ({
  page: `/${viewer.schoolSlug}/account`,
  notice: 'Your account is no longer joined to the other.',
}))

export const chooseSummaryAction = formAction(summaryForm, chooseSummary, (viewer, _, { wants }) => ({
  page: `/${viewer.schoolSlug}/account`,
  notice: wants
    ? 'You are told by e-mail when something is due.'
    : 'You are not told by e-mail any longer. What is due stands in Alongside.',
}))

const secondStep = ({ schoolSlug }: Viewer) => `/${schoolSlug}/account/second-step`

export const turnOnAction = formAction(codeForm, turnOn, async (viewer, codes) => {
  // All sessions have ended, this one with them: whoever has just shown the code begins another.
  await startSession(async () => viewer.personId)
  await keepFreshCodes(secondStep(viewer), codes)
  return {
    page: secondStep(viewer),
    notice: 'A code is asked for from now on. You are signed out on every other device.',
  }
})

export const renewCodesAction = formAction(codeForm, renewRecoveryCodes, async (viewer, codes) => {
  await keepFreshCodes(secondStep(viewer), codes)
  return { page: secondStep(viewer), notice: 'These take the place of the recovery codes you had.' }
})

export const turnOffAction = formAction(codeForm, turnOff, (viewer) => ({
  page: `/${viewer.schoolSlug}/account`,
  notice: 'No code is asked for any longer.',
}))
