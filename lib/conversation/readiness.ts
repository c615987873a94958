import 'server-only'
import { readReach } from '@/lib/families/reach'
import { consentStands } from '../evidence/policy'
import { STEP_LABELS } from '../impact/ladder'
import { mostUseful, type UsefulStep } from '../impact/most-useful'
import { type NamedReach, protectNamedReach } from '../impact/reach-protected'
import { type Rung, SMALLEST_SHOWN } from '../impact/rules'
import { rungOfClaim } from '../impact/rung-of-claim'
import { readStandings, type Standing } from '../impact/standings'
import { readHiddenIds } from '../judgement/as-seen'
import { now, today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { academicYearOf, type IsoDate, toIso } from '../platform/dates'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import { candidateOf } from './candidate-of'
import { bestTwo, type Candidate, inOrder, LOOKED_AT, saidOnce, whyChosen } from './examples'
import { canPrepare } from './policy'
import { type ReadinessSchool, readinessSelect } from './readiness-select'
import { type StandingArea, standingAreas } from './stands'

/** One activity in the words that may be said of it to anybody. */
export type SaidOf = {
  id: string
  title: string
  stepLabel: string
  /** Of a result that is about enough pupils to be shown. */
  rung: Rung | null
  sentence: string
  on: IsoDate | null
}

/** An example with why it was chosen, what backs it, and what parents said, as far as consent allows. */
export type Example = SaidOf & {
  why: string
  evidence: { id: string; title: string; datedOn: IsoDate; quotation: string | null }[]
  quotations: { id: string; words: string; saidOn: IsoDate }[]
}

export type Readiness = {
  /** The moment it tells of. */
  at: Date
  areas: StandingArea[]
  claims: SaidOf[]
  engagement: Example[]
  involvement: Example[]
  /** Activities for groups of pupils, of the parents who find working with the school difficult. */
  forGroups: (SaidOf & { groups: string[]; quotations: Example['quotations'] })[]
  reach: NamedReach[]
  smallestShown: number
  useful: UsefulStep[]
  priorities: ReadinessSchool['priorities']
  improvements: { id: string; title: string; dueOn: IsoDate }[]
}

const MOST_CLAIMS = 6
const MOST_FOR_GROUPS = 4
const MOST_STEPS = 5

/**
 * All that a conversation about the work with parents begins with, of this academic year and the one before: one statement where
 * nothing was recorded since this person last looked, otherwise six, in one transaction. Sentences are those for governors,
 * because the page lies between two people. Null for whoever does not prepare conversations.
 */
export async function getReadiness(viewer: Viewer): Promise<Readiness | null> {
  if (!canPrepare(viewer)) return null
  const ready = await inSchool(viewer, (tx) =>
    remembered(tx, viewer, 'readiness', 'theirs', () => readReadiness(tx, viewer)),
  )
  // What was worked out before still tells of this very moment.
  return { ...ready, at: now() }
}

async function readReadiness(tx: Tx, viewer: Viewer): Promise<Omit<Readiness, 'at'>> {
  const on = today()
  const academicYear = academicYearOf(on)
  const school = await tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    relationLoadStrategy: 'join',
    select: readinessSelect(viewer, academicYear),
  })
  const smallestShown = Math.max(school.hideBelow, SMALLEST_SHOWN.governors)
  const standings = await readStandings(tx, viewer, [academicYear, academicYear - 1])
  const known = standings.map(knownOf)
  const reach = await readReach(tx, viewer, academicYear)
  const groupNames = new Map(reach.map(({ key, name }) => [key, name]))
  const forGroups = inOrder(known.filter(({ standing }) => standing.groups.length > 0)).slice(
    0,
    MOST_FOR_GROUPS,
  )
  const near = (kind: Candidate['kind']) =>
    inOrder(known.filter((one) => one.kind === kind)).slice(0, LOOKED_AT)
  const looked = [...near('engagement'), ...near('involvement'), ...forGroups]
  const backed = await readBacking(
    tx,
    viewer,
    looked.map(({ id }) => id),
  )
  const backingOf = (id: string) => backed.get(id) ?? { evidence: [], quotations: [] }
  const bestOf = (kind: 'engagement' | 'involvement') =>
    bestTwo(known, kind, (id) => backingOf(id).evidence.length).map((one): Example => {
      const { evidence, quotations } = backingOf(one.id)
      return { ...saidOf(one), why: whyChosen(one, evidence.length), evidence, quotations }
    })
  const ofYear = known.filter(({ standing }) => standing.academicYear === academicYear)
  return {
    areas: standingAreas(school.frameworks, school.judgements, await readHiddenIds(tx)),
    claims: saidOnce(inOrder(known).filter(saysMore)).slice(0, MOST_CLAIMS).map(saidOf),
    engagement: bestOf('engagement'),
    involvement: bestOf('involvement'),
    forGroups: forGroups.map((one) => ({
      ...saidOf(one),
      groups: one.standing.groups.map((key) => groupNames.get(key) ?? key),
      quotations: backingOf(one.id).quotations,
    })),
    reach: protectNamedReach(reach, smallestShown),
    smallestShown,
    useful: mostUseful(
      ofYear.map(({ standing }) => standing),
      reach,
      on,
      MOST_STEPS,
    ),
    priorities: school.priorities,
    improvements: school.improvements.map((one) => ({ ...one, dueOn: toIso(one.dueOn) })),
  }
}

type Known = Candidate & { standing: Standing }

const knownOf = (standing: Standing): Known => ({ ...candidateOf(standing), standing })

/** More than that it is planned or who came. */
const saysMore = ({ stands }: Candidate) => stands !== 'took_part'

function saidOf({ standing, stands, on }: Known): SaidOf {
  const { id, title, ladder, facts } = standing
  const rung = rungOfClaim(ladder, facts, 'governors')
  return { id, title, stepLabel: stands ? STEP_LABELS[stands] : '', rung, sentence: ladder.governorClaim, on }
}

/** What backs activities, as far as it may be shown to somebody from outside: evidence in use and quotations, newest first. */
async function readBacking(tx: Tx, { schoolId }: Viewer, ids: string[]) {
  // What is meant for leaders alone does not lie between two people.
  const inUse = {
    ...{ schoolId, withdrawnAt: null, replacedById: null, visibility: { not: 'leaders' as const } },
    ...consentStands(today()),
  }
  const found = await tx.activity.findMany({
    where: { schoolId, id: { in: [...new Set(ids)] } },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      evidence: {
        where: { evidence: inUse },
        orderBy: [{ evidence: { datedOn: 'desc' } }, { evidenceId: 'desc' }],
        select: { evidence: { select: { id: true, title: true, datedOn: true, quotation: true } } },
      },
      responses: {
        where: { kind: 'quotation', consent: { in: ['given', 'anonymous'] } },
        orderBy: [{ saidOn: 'desc' }, { id: 'asc' }],
        take: 2,
        select: { id: true, words: true, saidOn: true },
      },
    },
  })
  return new Map(
    found.map(({ id, evidence, responses }) => [
      id,
      {
        evidence: [...new Map(evidence.map((link) => [link.evidence.id, link.evidence])).values()].map(
          (piece) => ({ ...piece, datedOn: toIso(piece.datedOn) }),
        ),
        quotations: responses.map(({ id: response, words, saidOn }) => ({
          id: response,
          words: words ?? '',
          saidOn: toIso(saidOn),
        })),
      },
    ]),
  )
}
