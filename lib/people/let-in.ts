import 'server-only'
import { setKeys, withKeys } from '@/lib/platform/database'
import { hashOfToken, newToken } from '../platform/link-token'
import { accountWithEmail, recordInEverySchool } from './account'
import { closeLinks, openLink, RESET_HOURS } from './password-reset'
import { forget } from './second-step'

export type LetIn =
  | {
      state: 'open'
      /** Of the link for a new password; kept nowhere. */
      token: string
      name: string
      /** Whether codes are still asked for after the password. */
      codes: 'ended' | 'asked' | 'none'
    }
  | { state: 'unknown' }
  /** Part of no school at present. */
  | { state: 'ended'; name: string }

/** Who does this stands in no school's list of people. */
const INSTALLATION = { id: null, name: 'Whoever runs Alongside' }

/**
 * Lets somebody in again whom no head of one school may, because their account opens several: makes a link for a new
 * password that works once, within an hour, in place of every other, and ends their codes when that is asked for. Written
 * into the history of each of their schools. For `npm run let-in` alone, and so for whoever holds the server; no page asks it.
 *
 * @param email in whatever letters it was typed
 */
export async function letIn({ email, endsCodes }: { email: string; endsCodes: boolean }): Promise<LetIn> {
  const account = await accountWithEmail(email.trim().toLowerCase())
  if (!account) return { state: 'unknown' }
  const { id: personId, name, memberships } = account
  const schoolId = memberships.find((one) => !one.deactivatedAt)?.schoolId
  if (!schoolId) return { state: 'ended', name }
  const token = newToken()
  const hadCodes = account.secondStepSince !== null
  await withKeys({}, async (tx) => {
    for (const one of memberships) {
      await setKeys(tx, { school: one.schoolId })
      await closeLinks(tx, one.schoolId, personId)
    }
    await setKeys(tx, { school: schoolId, person: personId })
    await openLink(
      tx,
      { schoolId, personId, tokenHash: hashOfToken(token), madeById: null, isForThemAlone: true },
      RESET_HOURS.asked,
    )
    if (endsCodes && hadCodes) {
      await forget(tx, personId)
      await recordInEverySchool(tx, account, { kind: 'person.second_step_ended', by: INSTALLATION })
    }
    await recordInEverySchool(tx, account, { kind: 'person.let_in', by: INSTALLATION })
  })
  return { state: 'open', token, name, codes: !hadCodes ? 'none' : endsCodes ? 'ended' : 'asked' }
}
