'use server'

import { after } from 'next/server'
import { countAsking, sendResetLink } from '@/lib/people/forgotten-password'
import { forgottenPasswordForm } from '@/lib/people/schema'
import { clientAddress } from '@/lib/platform/client-address'
import { isMailOn } from '@/lib/platform/mail'
import { publicFormAction } from '@/lib/platform/public-form-action'

export const askForResetLink = publicFormAction(forgottenPasswordForm, async (typed) => {
  if (isMailOn()) {
    await countAsking(typed, await clientAddress())
    after(() => sendResetLink(typed))
  }
  return '/forgotten-password?asked=yes'
})
