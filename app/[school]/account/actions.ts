'use server'

import { changeOwnPassword, signOutEverywhere } from '@/lib/people/own-account'
import { partFromProvider } from '@/lib/people/provider-sign-in'
import { buttonForm, passwordChangeForm, providerForm } from '@/lib/people/schema'
import { formAction } from '@/lib/platform/form-action'
import { dropSession, startSession } from '@/lib/platform/session'

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
