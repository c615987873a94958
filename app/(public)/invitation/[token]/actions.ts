'use server'

import { acceptAs, acceptAsNew, invitationByLink } from '@/lib/people/accept-invitation'
import { joinForm, newAccountForm, tokenForm } from '@/lib/people/schema'
import { signIn } from '@/lib/people/sign-in'
import { landingPage } from '@/lib/people/sign-in-path'
import { clientAddress } from '@/lib/platform/client-address'
import { currentPerson } from '@/lib/platform/current-person'
import { RuleBroken } from '@/lib/platform/errors'
import { publicFormAction } from '@/lib/platform/public-form-action'
import { startSession } from '@/lib/platform/session'
import type { Role } from '@/prisma/generated/enums'

type Joined = { schoolSlug: string; role: Role }

const welcome = ({ schoolSlug, role }: Joined) => ({
  page: landingPage({ slug: schoolSlug, role }),
  notice: 'Welcome. You are signed in.',
})

export const acceptAsNewAction = publicFormAction(newAccountForm, async ({ token, ...typed }) => {
  const joined = await acceptAsNew(token, typed)
  await startSession(async () => joined.personId)
  return welcome(joined)
})

/** Somebody who is signed in already joins with a press of a button. */
export const joinAction = publicFormAction(tokenForm, async ({ token }) => {
  const person = await currentPerson()
  if (!person) throw new RuleBroken('form', 'You have been signed out. Open the link again.')
  return welcome(await acceptAs(person.id, token))
})

/** Somebody with an account shows that it is theirs, and joins. */
export const signInAndJoinAction = publicFormAction(joinForm, async ({ token, password }) => {
  const invitation = await invitationByLink(token)
  if (invitation.state !== 'open') throw new RuleBroken('form', 'This link no longer opens.')
  const address = await clientAddress()
  let joined: Joined | undefined
  await startSession(async () => {
    const signedIn = await signIn({ email: invitation.email, password }, address, { isJoining: true })
    if ('refusal' in signedIn) throw new RuleBroken('password', signedIn.refusal)
    if (signedIn.owesCode) {
      throw new RuleBroken(
        'form',
        'Your account asks for a code of your authenticator app. Sign in on the sign-in page, then open this link again.',
      )
    }
    joined = await acceptAs(signedIn.personId, token)
    return signedIn.personId
  })
  return joined ? welcome(joined) : '/'
})
