import 'server-only'
import { mayRecordSession } from '@/lib/activities/session-policy'
import { recordHappening } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { now, today } from '@/lib/platform/clock'
import { inSchool, setKeys, withKeys } from '@/lib/platform/database'
import { academicYearDays, academicYearOf } from '@/lib/platform/dates'
import { env } from '@/lib/platform/env'
import { NotAllowed, NotFound } from '@/lib/platform/errors'
import { hashOfToken, isToken, tokenOfForm } from '@/lib/platform/link-token'
import { type Viewer, viewerOf } from '@/lib/platform/viewer'
import { feedText } from './feed-text'
import { listEvents, maySeeCalendar } from './queries'

/** When the viewer's private address was made; null when they have none. @throws NotAllowed */
export async function getOwnFeed(viewer: Viewer): Promise<{ createdAt: Date } | null> {
  if (!maySeeCalendar(viewer)) throw new NotAllowed()
  return inSchool(viewer, (tx) =>
    tx.calendarFeed.findUnique({ where: keyOf(viewer), select: { createdAt: true } }),
  )
}

const keyOf = ({ schoolId, membershipId }: Viewer) => ({
  schoolId_membershipId: { schoolId, membershipId },
})

/**
 * Makes the viewer's private address, in the place of the one they had, which opens nothing from then on.
 *
 * @returns its token, which is kept nowhere
 * @throws NotAllowed for whoever has no calendar
 */
export async function makeFeed(viewer: Viewer): Promise<{ token: string }> {
  if (!maySeeCalendar(viewer)) throw new NotAllowed()
  const { schoolId, membershipId, personId } = viewer
  const token = tokenOfForm(viewer, 'calendar')
  await changeInSchool(viewer, async (tx) => {
    const data = { tokenHash: hashOfToken(token), createdAt: now() }
    await tx.calendarFeed.upsert({
      where: keyOf(viewer),
      create: { schoolId, membershipId, ...data },
      update: data,
      select: { createdAt: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'person.calendar_made',
      recordType: 'person',
      recordId: personId,
    })
    return null
  })
  return { token }
}

/** Ends it. @throws NotFound when there is none, NotAllowed */
export async function endFeed(viewer: Viewer): Promise<null> {
  if (!maySeeCalendar(viewer)) throw new NotAllowed()
  const { schoolId, membershipId, personId } = viewer
  return changeInSchool(viewer, async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { schoolId, membershipId } })
    if (count === 0) throw new NotFound()
    await recordHappening(tx, viewer, {
      kind: 'person.calendar_ended',
      recordType: 'person',
      recordId: personId,
    })
    return null
  })
}

/**
 * What a private address opens: this academic year and the next as its person may see them at this moment. Null when it is
 * no address, was ended, or its person may not see a calendar any longer or must first set up a second step.
 */
export async function readFeed(token: string): Promise<string | null> {
  if (!isToken(token)) return null
  const whose = await withKeys({ token: hashOfToken(token) }, async (tx) => {
    const feed = await tx.calendarFeed.findFirst({
      where: { tokenHash: hashOfToken(token) },
      select: { schoolId: true, membershipId: true },
    })
    if (!feed) return null
    await setKeys(tx, { school: feed.schoolId })
    return tx.membership.findUnique({
      where: { schoolId_id: { schoolId: feed.schoolId, id: feed.membershipId } },
      relationLoadStrategy: 'join',
      select: { personId: true, school: { select: { slug: true } } },
    })
  })
  const viewer = whose && (await viewerOf(whose.personId, whose.school.slug))
  if (!viewer || viewer.owesSecondStep) return null
  const year = academicYearOf(today())
  const events = await listEvents(viewer, {
    from: academicYearDays(year).from,
    to: academicYearDays(year + 1).to,
  })
  return (
    events &&
    feedText({
      schoolName: viewer.schoolName,
      address: `${env().ALONGSIDE_URL}/${viewer.schoolSlug}`,
      events,
      maySeeSessions: mayRecordSession(viewer),
      now: now(),
    })
  )
}
