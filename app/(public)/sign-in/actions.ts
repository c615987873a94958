'use server'

import { z } from 'zod'
import { signInAsPersona } from '@/lib/people/personas'
import { codeSignInForm, signInForm } from '@/lib/people/schema'
import { completeSignIn, dropHalf, keepHalf, readHalf } from '@/lib/people/second-step-sign-in'
import { signIn } from '@/lib/people/sign-in'
import { pathToReturnTo } from '@/lib/people/sign-in-path'
import { withQuery } from '@/lib/platform/address'
import { clientAddress } from '@/lib/platform/client-address'
import { RuleBroken } from '@/lib/platform/errors'
import { publicFormAction } from '@/lib/platform/public-form-action'
import { startSession } from '@/lib/platform/session'

export const signInWithPassword = publicFormAction(signInForm, async ({ to, ...typed }) => {
  const signedIn = await signIn(typed, await clientAddress())
  if ('refusal' in signedIn) throw new RuleBroken('form', signedIn.refusal)
  const page = pathToReturnTo(to)
  if (signedIn.owesCode) {
    await keepHalf(signedIn.personId)
    return withQuery('/sign-in/code', { to: page === '/' ? '' : page })
  }
  await startSession(async () => signedIn.personId)
  return page
})

/** The second half: the code of their app, or a recovery code. */
export const signInWithCode = publicFormAction(codeSignInForm, async ({ to, code }) => {
  const half = await readHalf()
  if (!half) return '/sign-in'
  await startSession(async () => (await completeSignIn(half, { code })).personId)
  await dropHalf()
  return pathToReturnTo(to)
})

export const signInAs = publicFormAction(
  z.object({ key: z.string(), to: z.string().optional() }),
  async ({ key, to }) => {
    await startSession(async () => (await signInAsPersona({ key })).personId)
    return pathToReturnTo(to)
  },
)
