import 'server-only'
import { recordHappening, recordHappenings, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { SetVolunteer } from './placement-schema'
import { canSeeOffers, canSetVolunteer } from './policy'
import { type Checks, mayBeAlone } from './volunteer'

/**
 * Writes down what is known of a parent's checks. Where it no longer reaches for what they are placed for without a member of staff,
 * those placements are first made supervised again, in the same transaction, and the history says so.
 *
 * @returns the offer's id
 * @throws NotFound; NotAllowed to all but leaders and the liaison worker; RuleBroken on days that cannot be; StaleEdit
 */
export function setVolunteer(viewer: Viewer, input: SetVolunteer): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { offerId, version } = input
    const { schoolId, personName } = viewer
    const offer = await tx.offer.findFirst({ where: { schoolId, id: offerId }, select: { id: true } })
    if (!offer || !canSeeOffers(viewer)) throw new NotFound()
    if (!canSetVolunteer(viewer)) throw new NotAllowed()
    const checks = checksFrom(input)
    // Held before the placements are looked at: whoever places this parent now waits, and sees what was written here.
    await tx.$executeRaw`
      SELECT FROM "Volunteer" WHERE "schoolId" = ${schoolId}::uuid AND "offerId" = ${offerId}::uuid FOR NO KEY UPDATE`
    await superviseAgain(tx, viewer, offerId, checks)
    const date = (day: string | null) => (day ? toDate(day) : null)
    const data = {
      state: checks.state,
      riskAssessedOn: date(checks.riskAssessedOn),
      checkedOn: date(checks.checkedOn),
      expiresOn: date(checks.expiresOn),
      setByName: personName,
      setAt: now(),
    }
    const { count } =
      version === 0
        ? await tx.volunteer.createMany({ data: [{ ...data, schoolId, offerId }], skipDuplicates: true })
        : await tx.volunteer.updateMany({
            where: { schoolId, offerId, version },
            data: { ...data, version: { increment: 1 } },
          })
    if (count === 0) throw await staleEdit(tx, viewer, offerId, { kind: 'volunteer.set' })
    await recordHappening(tx, viewer, {
      kind: 'volunteer.set',
      recordType: 'offer',
      recordId: offerId,
      detail: { ...checks },
    })
    return offerId
  })
}

/** The days only of what was chosen: a check that is no longer there has none. @throws RuleBroken */
function checksFrom({ state, riskAssessedOn, checkedOn, expiresOn }: SetVolunteer): Checks {
  const late = (day: string | null) => day !== null && day > today()
  if (late(riskAssessedOn))
    throw new RuleBroken('riskAssessedOn', 'That day is still to come. Enter when it was written.')
  if (state !== 'checked') return { state, riskAssessedOn, checkedOn: null, expiresOn: null }
  if (!riskAssessedOn)
    throw new RuleBroken(
      'riskAssessedOn',
      'Enter the day the risk assessment was written. Without it the checks are not complete.',
    )
  if (!checkedOn) throw new RuleBroken('checkedOn', 'Enter the day the check was seen.')
  if (late(checkedOn)) throw new RuleBroken('checkedOn', 'That day is still to come. Enter when it was seen.')
  if (expiresOn && expiresOn <= checkedOn)
    throw new RuleBroken('expiresOn', 'It is to be renewed after it was seen. Check both days.')
  return { state, riskAssessedOn, checkedOn, expiresOn }
}

async function superviseAgain(tx: Tx, viewer: Viewer, offerId: string, checks: Checks): Promise<void> {
  const { schoolId } = viewer
  const placed = await tx.placement.findMany({
    where: { schoolId, offerId, status: 'placed', isSupervised: false },
    orderBy: { id: 'asc' },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      activityId: true,
      request: { select: { title: true } },
      sessions: { select: { session: { select: { heldOn: true } } } },
    },
  })
  const left = placed.filter(
    ({ sessions }) =>
      !mayBeAlone(checks, null) || sessions.some(({ session }) => !mayBeAlone(checks, toIso(session.heldOn))),
  )
  if (left.length === 0) return
  await tx.placement.updateMany({
    where: { schoolId, id: { in: left.map(({ id }) => id) } },
    data: { isSupervised: true, version: { increment: 1 } },
  })
  await recordHappenings(
    tx,
    viewer,
    left.map(({ id, activityId, request }) => ({
      kind: 'placement.supervised_again',
      recordType: 'placement',
      recordId: id,
      activityId: activityId ?? undefined,
      detail: { title: request.title },
    })),
  )
}
