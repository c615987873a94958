import { ROLE_NAMES } from '@/lib/platform/roles'
import type { Duty, Role } from '@/prisma/generated/enums'
import { DUTY_NAMES } from '../concerns/case'

type Detail = Record<string, unknown>

/** What happened to people, for the history: to be read after the name of who did it. */
export const PEOPLE_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'person.signed_in': ({ provider }) => (provider ? `signed in with ${providerName(provider)}` : 'signed in'),
  'person.provider_joined': ({ provider }) => `joined their account to one at ${providerName(provider)}`,
  'person.provider_parted': ({ provider }) =>
    `parted their account from the one at ${providerName(provider)}`,
  'person.sign_in_failed': ({ name, isActive }) =>
    isActive === false
      ? `tried to sign in as ${name}, who is no longer part of a school`
      : `tried to sign in as ${name} and was refused`,
  'person.sign_in_throttled': ({ name }) =>
    `tried to sign in as ${name} too often and has to wait a quarter of an hour`,
  'person.sessions_ended': () => 'signed out everywhere',
  'person.password_changed': () => 'changed their password',
  'person.password_reset': () => 'set a new password with a link',
  'person.reset_link_made': ({ name, school }) =>
    `made a link at ${school ?? 'their school'} with which ${name} can set a new password`,
  'person.reset_link_sent': ({ name }) =>
    `had a link sent by e-mail to ${name} alone, with which they can set a new password`,
  'person.let_in': ({ name }) => `made a link on the server with which ${name} can set a new password`,
  'person.reset_link_asked': ({ name }) =>
    `asked on the sign-in page for a link to set a new password for ${name}`,
  'person.second_step_on': () => 'set up codes of an authenticator app',
  'person.second_step_off': () => 'gave up the codes of an authenticator app',
  'person.recovery_codes_renewed': () => 'made new recovery codes',
  'person.recovery_code_used': () => 'signed in with a recovery code',
  'person.second_step_ended': ({ name, school }) =>
    `ended the authenticator app’s codes of ${name}${school ? ` at ${school}` : ', on the server'}`,
  'person.summary_chosen': ({ wants }) =>
    wants === false
      ? 'asked not to be told by e-mail that something waits'
      : 'asked to be told by e-mail when something waits',
  'person.calendar_made': () => 'made a private address for their calendar',
  'person.calendar_ended': () => 'ended the private address of their calendar',
  'school.second_step_required': ({ roles }) =>
    Array.isArray(roles) && roles.length > 0
      ? `asked these for an authenticator app’s code: ${roles.map(roleName).join(', ')}`
      : 'no longer asked anybody for an authenticator app’s code',
  'person.invited': ({ name, role }) => `invited ${name} as ${roleName(role)}`,
  'person.invitation_withdrawn': ({ name }) => `withdrew the invitation of ${name}`,
  'person.joined': ({ role }) => `joined as ${roleName(role)}`,
  'person.role_changed': ({ name, before, after }) =>
    `changed the role of ${name} from ${roleName(before)} to ${roleName(after)}`,
  'person.job_title_changed': ({ name, after }) =>
    after ? `noted that ${name} is ${after}` : `removed what ${name} is called`,
  'person.duties_changed': ({ name, given, taken }) =>
    [
      isSome(given) && `noted that ${name} is ${dutyNames(given)}`,
      isSome(taken) && `noted that ${name} is no longer ${dutyNames(taken)}`,
    ]
      .filter(Boolean)
      .join(' and ') || `changed what ${name} does besides`,
  'person.deactivated': ({ name }) => `ended the access of ${name}`,
  'person.reactivated': ({ name }) => `gave ${name} access again`,
}

const providerName = (provider: unknown) =>
  PROVIDER_NAMES[String(provider)] ?? 'the school’s own sign-in service'
const PROVIDER_NAMES: Record<string, string> = { microsoft: 'Microsoft', google: 'Google' }

const roleName = (role: unknown) => ROLE_NAMES[role as Role]?.toLowerCase() ?? String(role)

const isSome = (duties: unknown) => Array.isArray(duties) && duties.length > 0
const dutyNames = (duties: unknown) =>
  (duties as Duty[])
    .map((duty) => DUTY_NAMES[duty].replace(/^./, (first) => first.toLowerCase()))
    .join(' and ')
