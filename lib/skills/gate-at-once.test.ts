import { expect, test, vi } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aPlacement, checked } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { inSchool, type Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'

/** Each of these is in order by itself, and each pair of them together leaves somebody alone whose checks do not reach. */
const WRITES = {
  'the check is taken back': (tx, { schoolId, offerId }) =>
    tx.volunteer.updateMany({ where: { schoolId, offerId }, data: { state: 'supervised_only' } }),
  'the check is shortened': (tx, { schoolId, offerId }) =>
    tx.volunteer.updateMany({ where: { schoolId, offerId }, data: { expiresOn: toDate('2027-05-02') } }),
  'the session is moved to June': (tx, { schoolId, session }) =>
    tx.session.updateMany({ where: { schoolId, id: session }, data: { heldOn: toDate('2027-06-01') } }),
  'the session is moved to 20 May': (tx, { schoolId, session }) =>
    tx.session.updateMany({ where: { schoolId, id: session }, data: { heldOn: toDate('2027-05-20') } }),
  'the check is shortened to 10 May': (tx, { schoolId, offerId }) =>
    tx.volunteer.updateMany({ where: { schoolId, offerId }, data: { expiresOn: toDate('2027-05-10') } }),
  'they are placed alone': (tx, { schoolId, id }) =>
    tx.placement.updateMany({ where: { schoolId, id }, data: { status: 'placed', isSupervised: false } }),
  'a session in June is added': (tx, { schoolId, id, june }) =>
    tx.placementSession.createMany({ data: [{ schoolId, placementId: id, sessionId: june }] }),
  'the session is added': (tx, { schoolId, id, session }) =>
    tx.placementSession.createMany({ data: [{ schoolId, placementId: id, sessionId: session }] }),
} satisfies Record<string, Write>

type Made = { schoolId: string; offerId: string; id: string; session: string; june: string }
type Write = (tx: Tx, made: Made) => Promise<unknown>
type Name = keyof typeof WRITES

const PAIRS: [given: { placed: boolean; at: boolean }, Name, Name][] = [
  [{ placed: false, at: true }, 'the check is taken back', 'they are placed alone'],
  [{ placed: false, at: true }, 'the check is shortened', 'they are placed alone'],
  [{ placed: false, at: true }, 'the session is moved to June', 'they are placed alone'],
  [{ placed: false, at: false }, 'a session in June is added', 'they are placed alone'],
  [{ placed: true, at: false }, 'the check is shortened', 'the session is added'],
  [{ placed: true, at: false }, 'the session is moved to June', 'the session is added'],
  [{ placed: true, at: true }, 'the check is shortened to 10 May', 'the session is moved to 20 May'],
]

/** Checked until the end of May 2027; said yes, or placed without a member of staff; at a session on 3 May, or not yet. */
async function made(head: Viewer, { placed, at }: { placed: boolean; at: boolean }): Promise<Made> {
  const { schoolId } = head
  const offerId = await anOffer(head)
  await checked(head, offerId, '2027-05-31')
  const activityId = await anActivity(head)
  const session = await aSession(head, activityId, { heldOn: '2027-05-03' })
  const june = await aSession(head, activityId, { heldOn: '2027-06-02' })
  const { id } = await aPlacement(head, { offerId, status: 'accepted' })
  await inSchool(head, async (tx) => {
    if (at)
      await tx.placementSession.createMany({ data: [{ schoolId, placementId: id, sessionId: session }] })
    if (placed)
      await tx.placement.updateMany({
        where: { schoolId, id },
        data: { status: 'placed', isSupervised: false },
      })
  })
  return { schoolId, offerId, id, session, june }
}

test.each(PAIRS.flatMap(([given, a, b]) => [[a, b, given] as const, [b, a, given] as const]))(
  'while %s, %s: the second waits for the first and is refused',
  async (first, second, given) => {
    const { head } = await aSchool()
    const all = await made(head, given)
    // Two connections are open before either writes: on a busy machine opening one takes longer than the other waits.
    await Promise.all([inSchool(head, someoneWaitsFor), inSchool(head, someoneWaitsFor)])
    let other: Promise<unknown> = Promise.resolve()
    await inSchool(
      head,
      async (tx) => {
        await WRITES[first](tx, all)
        other = inSchool(head, (its) => WRITES[second](its, all), LONG).then(
          () => 'written',
          (error: Error) => error.message,
        )
        await vi.waitFor(async () => expect(await someoneWaitsFor(tx)).toBe(true), LONG)
      },
      LONG,
    )
    expect(await other).toContain('AL001')
  },
)

/** As long as a slow machine may take. */
const LONG = { timeout: 45_000 }

async function someoneWaitsFor(tx: Tx): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))) AS "waits"`
  return found?.waits ?? false
}
