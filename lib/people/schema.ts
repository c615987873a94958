import { z } from 'zod'
import { DUTIES } from '@/lib/concerns/case'
import {
  choice,
  listOf,
  optionalText,
  recordId,
  requiredText,
  tickBox,
  version,
} from '@/lib/platform/form-fields'
import { ROLES } from './roles'

/** An e-mail as it is kept: lower case, so that capitals never part one person's account into two. */
const email = (enter: string) =>
  requiredText(enter, 254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email(`${enter.replace(/\.$/, '')} in the right form, such as name@school.sch.uk.`))

/** Not trimmed: spaces may be part of a password. */
const password = (enter: string) =>
  z.string({ error: enter }).min(1, enter).max(1000, 'This password is too long.')

const role = choice(ROLES, 'Choose what this person may do.')
const personName = (enter: string) => requiredText(enter, 100)

export const signInForm = z.object({
  email: email('Enter your e-mail address.'),
  password: password('Enter your password.'),
  to: z.string().optional(),
})

export const forgottenPasswordForm = z.object({ email: email('Enter your e-mail address.') })

export const invitationForm = z.object({
  name: personName('Enter the person’s name.'),
  email: email('Enter the person’s e-mail address.'),
  role,
})

/** The first head of a new school. */
export const newHeadFields = {
  name: personName('Enter your name.'),
  email: email('Enter your e-mail address.'),
  newPassword: password('Choose a password.'),
}

export const invitationId = z.object({ id: recordId })

/** Somebody new accepts: says their name and chooses a password. */
export const newAccountForm = z.object({
  token: z.string(),
  name: personName('Enter your name.'),
  newPassword: password('Choose a password.'),
})

/** Somebody with an account joins: by its password, or signed in already and with none. */
export const joinForm = z.object({ token: z.string(), password: password('Enter your password.') })
export const tokenForm = z.object({ token: z.string() })

export const memberForm = z.object({ id: recordId, version, role, jobTitle: optionalText(100) })
export const dutiesForm = z.object({ id: recordId, version, duties: listOf(z.enum(DUTIES)) })
export const memberStanding = z.object({ id: recordId, version })
export const memberId = z.object({ id: recordId })

export const passwordByLinkForm = z.object({ token: z.string(), newPassword: password('Choose a password.') })

export const passwordChangeForm = z.object({
  password: password('Enter the password you have now.'),
  newPassword: password('Choose a new password.'),
})

export const providerForm = z.object({ provider: choice(['microsoft', 'google', 'oidc'], 'Choose which.') })

export const codeForm = z.object({ code: requiredText('Enter a code.', 40) })
export const codeSignInForm = codeForm.extend({ to: z.string().optional() })

/** Ticked: who must use a code. */
export const secondStepRolesForm = z.object({
  version,
  roles: z.preprocess((v) => (v === undefined ? [] : [v].flat()), z.array(z.enum(ROLES))),
})

export const summaryForm = z.object({ wants: tickBox })

/** A form that is only a button. */
export const buttonForm = z.object({})

export type InvitationInput = z.output<typeof invitationForm>
export type MemberInput = z.output<typeof memberForm>
export type DutiesInput = z.output<typeof dutiesForm>
export type MemberStanding = z.output<typeof memberStanding>
