import 'server-only'
import { setKeys, type Tx } from '@/lib/platform/database'
import { isMailOn } from '@/lib/platform/mail'
import type { Viewer } from '@/lib/platform/viewer'
import type { Account } from './account'

/**
 * Somebody's password and codes open every school they are part of. So the head of one may neither be given what sets them
 * anew for a person who is active in another, nor learn which others there are, or how many.
 */

/** Whether the account opens a school other than this one. */
export function isActiveElsewhere({ memberships }: Pick<Account, 'memberships'>, schoolId: string): boolean {
  return memberships.some((one) => one.schoolId !== schoolId && !one.deactivatedAt)
}

/** As `isActiveElsewhere`, of a member of the viewer's school and within the viewer's transaction. */
export async function readActiveElsewhere(tx: Tx, viewer: Viewer, personId: string): Promise<boolean> {
  await setKeys(tx, { person: personId })
  const other = await tx.membership.findFirst({
    where: { personId, schoolId: { not: viewer.schoolId }, deactivatedAt: null },
    select: { schoolId: true },
  })
  await setKeys(tx, { school: viewer.schoolId, person: viewer.personId })
  return other !== null
}

/** What a head can and cannot do for such a person, as a sentence for the form and the page alike. */
export const ELSEWHERE = {
  /** Where no e-mail is switched on, by which the link could reach the person unseen. */
  password: (email: string) =>
    `They sign in elsewhere with the same account, and a new password would open that too, so it is not one school’s to give. Whoever runs Alongside can make a link for them: npm run let-in -- ${email}`,
  codes: (email: string) =>
    `They sign in elsewhere with the same account, and their codes guard that too, so they are not one school’s to end. Whoever runs Alongside can end them: npm run let-in -- ${email} --end-codes`,
}

/** Whether the school's head can have a link for a new password made for a member. */
export const mayHaveLink = ({ isElsewhere }: { isElsewhere: boolean }) => !isElsewhere || isMailOn()
