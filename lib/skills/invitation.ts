import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { PlacementStatus } from '@/prisma/generated/enums'
import type { Day } from '../door/choices'
import type { Locale } from '../door/languages'
import { type SchoolWords, schoolWords } from '../door/school-words'
import { withToken } from '../platform/by-token'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'

/** What somebody reads who opens an invitation: the one, and nothing else of theirs. */
export type Invitation = SchoolWords & {
  schoolName: string
  title: string
  yearGroups: string[]
  message: string | null
  neededOn: IsoDate | null
  days: Day[]
  sessions: { id: string; heldOn: IsoDate; startsAt: string | null }[]
  isSupervised: boolean
  status: PlacementStatus
  answerWords: string | null
  /** A session of theirs has been, so that it can be asked how it was. */
  isAfterwards: boolean
  parentSaid: string | null
  parentWouldAgain: boolean | null
  hasSaid: boolean
  thanks: string | null
}

type OpenInvitation = { schoolId: string; id: string }

const READ = {
  status: true,
  message: true,
  isSupervised: true,
  answerWords: true,
  parentSaid: true,
  parentSaidLocale: true,
  parentWouldAgain: true,
  thanks: true,
  request: { select: { title: true, yearGroups: true, neededOn: true, days: true } },
  sessions: {
    orderBy: [{ session: { heldOn: 'asc' } }, { session: { startsAt: 'asc' } }, { sessionId: 'asc' }],
    select: { session: { select: { id: true, heldOn: true, startsAt: true } } },
  },
} satisfies Prisma.PlacementSelect

/**
 * Does something by the link of an invitation that still opens. What opens nothing is not told apart, and costs the same: `work` is
 * then done for an invitation of no school.
 *
 * @returns null when the link opens nothing
 */
export function withInvitation<T>(
  token: string,
  work: (tx: Tx, open: OpenInvitation) => Promise<T>,
): Promise<T | null> {
  return withToken(
    token,
    (tx, tokenHash) =>
      tx.placement.findFirst({
        where: { tokenHash, expiresAt: { gt: now() } },
        select: { schoolId: true, id: true },
      }),
    work,
    { instead: (tx, schoolId) => work(tx, { schoolId, id: schoolId }) },
  )
}

/** What an invitation's link opens, in one of the door's languages; null when it opens nothing. */
export function readInvitation(token: string, locale: Locale): Promise<Invitation | null> {
  return withInvitation(token, async (tx, { schoolId, id }) => {
    const school = await tx.school.findFirst({ where: { id: schoolId }, select: { name: true } })
    const row = await tx.placement.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: READ,
    })
    const words = await schoolWords(tx, schoolId, locale)
    return row && { ...words, schoolName: school?.name ?? '', ...asRead(row) }
  })
}

function asRead(row: Prisma.PlacementGetPayload<{ select: typeof READ }>) {
  const { request, parentSaidLocale, ...placement } = row
  const sessions = row.sessions.map(({ session }) => ({ ...session, heldOn: toIso(session.heldOn) }))
  // What somebody at the school wrote down for them is not put before them as their own words.
  const hasSaid = parentSaidLocale !== null
  return {
    ...placement,
    title: request.title,
    yearGroups: request.yearGroups,
    neededOn: toIso(request.neededOn),
    days: request.days as Day[],
    sessions,
    hasSaid,
    parentSaid: hasSaid ? row.parentSaid : null,
    parentWouldAgain: hasSaid ? row.parentWouldAgain : null,
    isAfterwards: isAfterwards(row.status, sessions),
  }
}

/** It was held, or it is arranged and the day of a session has come. */
export const isAfterwards = (status: PlacementStatus, sessions: readonly { heldOn: IsoDate }[]) =>
  status === 'held' || (status === 'placed' && sessions.some(({ heldOn }) => heldOn <= today()))
