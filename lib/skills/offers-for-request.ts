import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Age, Day } from '../door/choices'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { academicYearDays, academicYearOf, toDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { offersSaying } from './offers-saying'
import { type OfferFacts, type Ranked, rankOffers, type Wanted } from './ranking'
import { agesOf, tellingWords } from './ranking-words'
import { standingOffers } from './standing'
import { type Checks, checksOf, mayBeAlone } from './volunteer'

/** An offer as it is shown beside a request. */
export type OfferBeside = OfferFacts & { name: string; givenOn: string; checks: Checks; mayBeAlone: boolean }

const REQUEST = {
  title: true,
  wanted: true,
  language: true,
  days: true,
  yearGroups: true,
  howFar: true,
  neededOn: true,
  skills: {
    orderBy: [{ skill: { position: 'asc' } }, { skill: { name: 'asc' } }],
    select: { skill: { select: { id: true, name: true } } },
  },
} satisfies Prisma.SkillRequestSelect

const OFFER = {
  id: true,
  name: true,
  speaks: true,
  days: true,
  ages: true,
  howFar: true,
  sentOn: true,
  skills: { select: { skillId: true, level: true } },
  volunteer: true,
  placements: { select: { invitedOn: true } },
} satisfies Prisma.OfferSelect

/**
 * The offers that fit a request, ranked, each with its reasons: see `rankOffers`. Those asked for it already stand elsewhere and are
 * left out, unless they said no. Three statements.
 *
 * @param only these offers
 */
export async function offersFor(
  tx: Tx,
  viewer: Viewer,
  requestId: string,
  only?: readonly string[],
): Promise<Ranked<OfferBeside>[]> {
  const { schoolId } = viewer
  const request = await tx.skillRequest.findFirst({
    where: { schoolId, id: requestId },
    relationLoadStrategy: 'join',
    select: REQUEST,
  })
  if (!request) return []
  const wanted = wantedBy(request)
  const saying = await offersSaying(tx, viewer, wanted.words)
  const offers = await tx.offer.findMany({
    where: {
      AND: [
        standingOffers(schoolId),
        only ? { id: { in: [...only] } } : {},
        { placements: { none: { requestId, status: { not: 'called_off' } } } },
        couldFit(wanted, saying),
      ],
    },
    relationLoadStrategy: 'join',
    orderBy: [{ sentOn: 'asc' }, { id: 'asc' }],
    select: OFFER,
  })
  const onDay = toIso(request.neededOn) ?? today()
  return rankOffers(
    wanted,
    offers.map((row) => besideOf(row, onDay, saying.get(row.id) ?? null)),
  )
}

function wantedBy(request: Prisma.SkillRequestGetPayload<{ select: typeof REQUEST }>): Wanted {
  const { title, wanted, language, howFar } = request
  return {
    skills: request.skills.map(({ skill }) => skill),
    words: tellingWords(`${title} ${wanted ?? ''}`),
    language,
    days: request.days as Day[],
    ages: agesOf(request.yearGroups),
    howFar,
  }
}

/** Leaves out in the database what the ranking would leave out, so that thousands of offers are not read. */
function couldFit(
  { skills, words, language }: Wanted,
  saying: ReadonlyMap<string, string>,
): Prisma.OfferWhereInput {
  const ways: Prisma.OfferWhereInput[] = [
    ...(skills.length > 0 ? [{ skills: { some: { skillId: { in: skills.map(({ id }) => id) } } } }] : []),
    ...(language ? [{ speaks: { has: language } }] : []),
    ...(words.length > 0 ? [{ id: { in: [...saying.keys()] } }] : []),
  ]
  return ways.length > 0 ? { OR: ways } : {}
}

function besideOf(
  { placements, volunteer, sentOn, ...row }: Prisma.OfferGetPayload<{ select: typeof OFFER }>,
  onDay: string,
  wrote: string | null,
): OfferBeside {
  const yearBegan = toDate(academicYearDays(academicYearOf(today())).from)
  const checks = checksOf(volunteer)
  return {
    ...row,
    wrote,
    skills: row.skills.map(({ skillId, level }) => ({ id: skillId, level })),
    days: row.days as Day[],
    ages: row.ages as Age[],
    askedEver: placements.length,
    askedThisYear: placements.filter(({ invitedOn }) => invitedOn >= yearBegan).length,
    givenOn: toIso(sentOn),
    checks,
    mayBeAlone: mayBeAlone(checks, onDay),
  }
}
