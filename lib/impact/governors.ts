import 'server-only'
import { visibleTo } from '@/lib/evidence/policy'
import { readReach } from '@/lib/families/reach'
import type { Tx } from '@/lib/platform/database'
import { type IsoDate, toIso } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { maySeeImpact } from './dashboard'
import { heldToOf } from './held-to'
import { STEP_LABELS, STEPS } from './ladder'
import type { HeldTo } from './own-words'
import { type NamedReach, protectNamedReach } from './reach-protected'
import { SMALLEST_SHOWN } from './rules'
import { readStandings, type Standing } from './standings'
import { counted, type Summary, summarise } from './summary'

export const maySeeGovernorsPage = (viewer: Viewer) => viewer.role === 'governor' || maySeeImpact(viewer)

/** One activity and what governors may be told of it. */
type GovernorsClaim = {
  id: string
  title: string
  step: string
  claim: string
  /** Outcomes for pupils that have a result, each with a page of its own. */
  results: { id: string; measure: string }[]
  /** What the school's own words about it are held to. */
  held: HeldTo
}

export type GovernorsPage = {
  /** No group of people smaller than this is shown. */
  smallestShown: number
  summary: Summary
  lastYear: Summary
  /** Activities that can say more than who came, furthest first, each in the words governors may read. */
  claims: GovernorsClaim[]
  /** The others, by title. */
  onlyCame: GovernorsClaim[]
  reach: NamedReach[]
  /** Parents' own words, whose consent reaches this far. */
  quotations: { id: string; words: string; activity: string; saidOn: string }[]
  /** A title in the school's own words is held to what the activity it supports allows; a quotation's is not. */
  evidence: { id: string; title: string; datedOn: string; held: HeldTo | null }[]
}

const MOST_QUOTATIONS = 3
const MOST_EVIDENCE = 6

/** What the page reads of the school itself, in one statement. Whoever puts more beside it reads it along. */
export const governorsSelect = (viewer: Viewer, academicYear: number, on: IsoDate) =>
  ({
    hideBelow: true,
    evidence: {
      where: visibleTo({ ...viewer, role: 'governor' }, on),
      orderBy: [{ datedOn: 'desc' }, { id: 'asc' }],
      take: MOST_EVIDENCE,
      select: { id: true, kind: true, title: true, datedOn: true, links: { select: { activityId: true } } },
    },
    activities: {
      where: { academicYear, archivedAt: null, quotations: { gt: 0 } },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      select: {
        title: true,
        responses: {
          where: { kind: 'quotation', consent: { in: ['given', 'anonymous'] } },
          orderBy: [{ saidOn: 'desc' }, { id: 'asc' }],
          take: 1,
          select: { id: true, words: true, saidOn: true },
        },
      },
    },
  }) satisfies Prisma.SchoolSelect

type SchoolRead = Prisma.SchoolGetPayload<{ select: ReturnType<typeof governorsSelect> }>

/**
 * The same questions as the dashboard in counts and words that protect people: no number of families or pupils under the
 * school's threshold, none that follows from the others, no names, no pupil's figure. Given what was read of the school, two
 * statements more, within a transaction under way.
 *
 * There is one breakdown and no filter but the year: two differently filtered papers could be subtracted.
 */
export async function governorsPageOf(
  tx: Tx,
  viewer: Viewer,
  academicYear: number,
  school: SchoolRead,
): Promise<GovernorsPage> {
  const smallestShown = Math.max(school.hideBelow, SMALLEST_SHOWN.governors)
  const both = await readStandings(tx, viewer, [academicYear, academicYear - 1])
  const reach = await readReach(tx, viewer, academicYear)

  const ofYear = both.filter((one) => one.academicYear === academicYear).filter(({ ladder }) => ladder.stands)
  const claims = furthestFirst(ofYear.filter(saysMore)).map(claimOf)
  const onlyCame = ofYear.filter((activity) => !saysMore(activity)).map(claimOf)
  const before = both.filter((one) => one.academicYear === academicYear - 1)
  return {
    smallestShown,
    summary: summarise(ofYear.map(counted)),
    lastYear: summarise(before.map(counted)),
    claims,
    onlyCame,
    reach: protectNamedReach(reach, smallestShown),
    quotations: quotationsOf(school),
    evidence: evidenceOf(school, [...claims, ...onlyCame]),
  }
}

function quotationsOf({ activities }: SchoolRead): GovernorsPage['quotations'] {
  return activities
    .flatMap(({ title, responses }) =>
      responses.map(({ id, words, saidOn }) => ({
        id,
        words: words ?? '',
        activity: title,
        saidOn: toIso(saidOn),
      })),
    )
    .sort((a, b) => b.saidOn.localeCompare(a.saidOn))
    .slice(0, MOST_QUOTATIONS)
}

/** Of several activities that a piece supports, the one that allows most: the title may be about that one. */
function evidenceOf({ evidence }: SchoolRead, claims: readonly GovernorsClaim[]): GovernorsPage['evidence'] {
  const rungOf = ({ held }: GovernorsClaim) => held.rung ?? -1
  return evidence.map(({ id, kind, title, datedOn, links }) => {
    const supported = claims.filter((claim) => links.some(({ activityId }) => activityId === claim.id))
    const [most] = kind === 'quotation' ? [] : supported.sort((a, b) => rungOf(b) - rungOf(a))
    return { id, title, datedOn: toIso(datedOn), held: most?.held ?? null }
  })
}

function claimOf({ id, title, ladder }: Standing): GovernorsClaim {
  const step = ladder.stands ? STEP_LABELS[ladder.stands] : ''
  const results = ladder.outcomes
    .filter(({ about, rung }) => about === 'pupils' && rung !== null)
    .map(({ outcomeId, measureName }) => ({ id: outcomeId, measure: measureName }))
  return { id, title, step, claim: ladder.governorClaim, results, held: heldToOf(ladder, 'governors') }
}

const heightOf = ({ ladder }: Standing) => (ladder.stands ? STEPS.indexOf(ladder.stands) : -1)

/** Above "took part", the second step. */
const saysMore = (standing: Standing) => heightOf(standing) > 1

function furthestFirst(standings: readonly Standing[]): Standing[] {
  return [...standings].sort((a, b) => heightOf(b) - heightOf(a) || a.title.localeCompare(b.title, 'en-GB'))
}
