import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Day } from '../door/choices'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { NotAllowed } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { offersFor } from './offers-for-request'
import { canRequest } from './policy'
import { type Meant, skillsMeant } from './skills-meant'
import { type Checks, checksOf } from './volunteer'

const REQUEST = {
  id: true,
  version: true,
  title: true,
  origin: true,
  subject: true,
  wanted: true,
  yearGroups: true,
  days: true,
  language: true,
  howFar: true,
  isUnsupervised: true,
  neededOn: true,
  status: true,
  closedWhy: true,
  postedOn: true,
  postedByName: true,
  activity: { select: { id: true, title: true } },
  skills: {
    orderBy: [{ skill: { position: 'asc' } }, { skill: { name: 'asc' } }],
    select: { skill: { select: { id: true, name: true } } },
  },
  placements: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      status: true,
      isSupervised: true,
      invitedOn: true,
      invitedByName: true,
      offer: { select: { id: true, name: true, volunteer: true } },
    },
  },
} satisfies Prisma.SkillRequestSelect

type Row = Prisma.SkillRequestGetPayload<{ select: typeof REQUEST }>

export type Asked = Omit<Row['placements'][number], 'offer'> & {
  /** Null once the parent has withdrawn. */
  offer: { id: string; name: string; checks: Checks } | null
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof readRequest>>>

/** One request with those who were asked, and the offers that fit, in a page's transaction; null when not this viewer's. Three statements. */
export async function readRequest(tx: Tx, viewer: Viewer, id: string) {
  if (!canRequest(viewer) || !isRecordId(id)) return null
  const row = await tx.skillRequest.findFirst({
    where: { schoolId: viewer.schoolId, id },
    relationLoadStrategy: 'join',
    select: REQUEST,
  })
  if (!row) return null
  const { placements, skills, ...request } = row
  return {
    ...request,
    days: request.days as Day[],
    neededOn: toIso(row.neededOn),
    postedOn: toIso(row.postedOn),
    skills: skills.map(({ skill }) => skill),
    placements: placements.map(askedOf),
    ranked: row.status === 'closed' ? [] : await offersFor(tx, viewer, id),
    onDay: toIso(row.neededOn) ?? today(),
  }
}

function askedOf({ offer, ...placement }: Row['placements'][number]): Asked {
  return {
    ...placement,
    offer: offer && { id: offer.id, name: offer.name, checks: checksOf(offer.volunteer) },
  }
}

/** What a form of a request is filled from: the request where there is one, and the school's choices. Null when not this viewer's. */
export async function getRequestForm(viewer: Viewer, id: string | null, words = '') {
  if (!canRequest(viewer)) throw new NotAllowed()
  return inSchool(viewer, async (tx) => {
    const request = id ? await readRequest(tx, viewer, id) : null
    if (id && !request) return null
    return { request, ...(await choicesFor(tx, viewer, words)) }
  })
}

export type RequestChoices = Awaited<ReturnType<typeof choicesFor>>

async function choicesFor(tx: Tx, viewer: Viewer, words: string) {
  const school = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    relationLoadStrategy: 'join',
    select: {
      yearGroups: true,
      skills: {
        where: { retiredAt: null },
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
        select: { id: true, key: true, name: true, kind: true, isOwn: true, synonyms: true },
      },
      activities: {
        where: { archivedAt: null, status: { in: ['idea', 'planned', 'running'] } },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        select: { id: true, title: true },
      },
    },
  })
  const proposed: Meant[] = words.trim() ? await skillsMeant(tx, viewer, words, school.skills) : []
  return { ...school, proposed }
}

/** The request and the offer somebody is about to be asked for, with the reasons; null when either is not this viewer's. */
export async function getInvitation(viewer: Viewer, requestId: string, offerId: string) {
  if (!canRequest(viewer)) throw new NotAllowed()
  if (!isRecordId(requestId) || !isRecordId(offerId)) return null
  return inSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const request = await tx.skillRequest.findFirst({
      where: { schoolId, id: requestId },
      select: { id: true, title: true, status: true, isUnsupervised: true, neededOn: true },
    })
    const offer = await tx.offer.findFirst({
      where: { schoolId, id: offerId },
      relationLoadStrategy: 'join',
      select: { id: true, name: true, locale: true, contact: true, contactBy: true, volunteer: true },
    })
    if (!request || !offer) return null
    const [found] = await offersFor(tx, viewer, requestId, [offerId])
    const { volunteer, ...about } = offer
    return {
      request: { ...request, neededOn: toIso(request.neededOn) },
      offer: { ...about, checks: checksOf(volunteer) },
      reasons: found?.reasons ?? [],
    }
  })
}
