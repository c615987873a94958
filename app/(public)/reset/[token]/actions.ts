'use server'

import { resetPassword } from '@/lib/people/password-reset'
import { passwordByLinkForm } from '@/lib/people/schema'
import { publicFormAction } from '@/lib/platform/public-form-action'
import { dropSession } from '@/lib/platform/session'

export const resetPasswordAction = publicFormAction(passwordByLinkForm, async ({ token, newPassword }) => {
  await resetPassword(token, newPassword)
  await dropSession()
  return { page: '/sign-in', notice: 'Your new password is set. Sign in with it.' }
})
