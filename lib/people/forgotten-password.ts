import 'server-only'
import { now } from '@/lib/platform/clock'
import { setKeys, withKeys } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import { sendMail } from '@/lib/platform/mail'
import { countTry } from '@/lib/platform/throttle'
import { hashOfToken, newToken } from '../platform/link-token'
import { accountWithEmail, recordInEverySchool } from './account'
import { resetLetter } from './letters'
import { openLink, RESET_HOURS } from './password-reset'

/** Three e-mails an hour fill nobody's mailbox; a whole school behind one address may forget more often. */
const BY_ACCOUNT = { name: 'forgotten account', tries: 3, minutes: 60 }
const BY_ADDRESS = { name: 'forgotten address', tries: 30, minutes: 15 }

/**
 * Counts somebody's asking, before it is looked up whether there is such an account: so it says the same of everybody.
 *
 * @param address the network address the request comes from
 * @throws RuleBroken when it was asked too often
 */
export async function countAsking({ email }: { email: string }, address: string): Promise<void> {
  const tooMany = (await countTry(BY_ADDRESS, address)) ?? (await countTry(BY_ACCOUNT, email))
  if (!tooMany) return
  const wait = tooMany.waitMinutes === 1 ? 'one minute' : `${tooMany.waitMinutes} minutes`
  throw new RuleBroken(
    'form',
    `A link was asked for too often. Look in your mailbox for the last one, or wait ${wait} and ask again.`,
  )
}

/**
 * Sends a link for a new password to whoever has an account with this e-mail and is part of a school, and does nothing
 * for anybody else. To be done after the person who asked was answered, so that neither what they read nor how long it
 * took tells whether there is such an account. That it was asked for stands in the history of each of their schools.
 */
export async function sendResetLink({ email }: { email: string }): Promise<void> {
  const token = await makeLinkFor(email)
  if (token) await sendMail(resetLetter(email, token, RESET_HOURS.asked))
}

async function makeLinkFor(email: string): Promise<string | null> {
  const account = await accountWithEmail(email)
  const schoolId = account?.memberships.find((one) => !one.deactivatedAt)?.schoolId
  if (!account || !schoolId || account.isDemonstration) return null
  const personId = account.id
  const token = newToken()
  await withKeys({ school: schoolId, person: personId }, async (tx) => {
    // One that was asked for before; never the head's, or anybody could close it.
    await tx.passwordReset.updateMany({
      where: { schoolId, personId, madeById: personId, usedAt: null },
      data: { usedAt: now() },
    })
    await openLink(
      tx,
      { schoolId, personId, tokenHash: hashOfToken(token), madeById: personId, isForThemAlone: true },
      RESET_HOURS.asked,
    )
    await setKeys(tx, {})
    await recordInEverySchool(tx, account, { kind: 'person.reset_link_asked', by: null })
  })
  return token
}
