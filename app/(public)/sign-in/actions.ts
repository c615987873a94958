'use server'

import { z } from 'zod'
import { signInAsPersona } from '@/lib/people/personas'
import { signInForm } from '@/lib/people/schema'
import { signIn } from '@/lib/people/sign-in'
import { pathToReturnTo } from '@/lib/people/sign-in-path'
import { clientAddress } from '@/lib/platform/client-address'
import { RuleBroken } from '@/lib/platform/errors'
import { publicFormAction } from '@/lib/platform/public-form-action'
import { startSession } from '@/lib/platform/session'

export const signInWithPassword = publicFormAction(signInForm, async ({ to, ...typed }) => {
  const address = await clientAddress()
  await startSession(async () => {
    const signedIn = await signIn(typed, address)
    if ('refusal' in signedIn) throw new RuleBroken('form', signedIn.refusal)
    return signedIn.personId
  })
  return pathToReturnTo(to)
})

export const signInAs = publicFormAction(
  z.object({ key: z.string(), to: z.string().optional() }),
  async ({ key, to }) => {
    await startSession(async () => (await signInAsPersona({ key })).personId)
    return pathToReturnTo(to)
  },
)
