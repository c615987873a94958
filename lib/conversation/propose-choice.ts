import 'server-only'
import { visibleTo } from '../evidence/policy'
import { STEPS } from '../impact/ladder'
import { readStandings } from '../impact/standings'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { candidateOf } from './candidate-of'
import { MOST_EVIDENCE, type PackChoice } from './choice'
import { bestTwo, type Candidate, inOrder, LOOKED_AT } from './examples'

/** How many of the strongest claims a pack begins with. */
const STRONGEST = 6

/**
 * What a pack of a year begins with, for somebody to change: what was agreed last of each area, the strongest claims about
 * pupils, the two best examples each of engagement and of involvement, and the evidence of these that governors may read.
 */
export async function proposeChoice(tx: Tx, viewer: Viewer, academicYear: number): Promise<PackChoice> {
  const { schoolId } = viewer
  const agreed = await tx.judgement.findMany({
    where: { schoolId, status: 'agreed' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const known = (await readStandings(tx, viewer, [academicYear])).map(candidateOf)
  const strongest = inOrder(known).filter(isAboutPupils).slice(0, STRONGEST)
  const near = KINDS.flatMap((kind) => inOrder(known.filter((one) => one.kind === kind)).slice(0, LOOKED_AT))
  const looked = [...new Set([...strongest, ...near].map(({ id }) => id))]
  const backing = await tx.evidence.findMany({
    where: {
      AND: [visibleTo({ ...viewer, role: 'governor' }, today())],
      links: { some: { schoolId, activityId: { in: looked } } },
    },
    orderBy: [{ datedOn: 'desc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
    select: { id: true, links: { distinct: ['activityId'], select: { activityId: true } } },
  })
  const pieces = (id: string) => backing.filter(({ links }) => links.some((link) => link.activityId === id))
  const best = KINDS.flatMap((kind) => bestTwo(known, kind, (id) => pieces(id).length))
  const activities = [...new Set([...strongest, ...best].map(({ id }) => id))]
  const evidence = new Set(activities.flatMap(pieces).map(({ id }) => id))
  return {
    academicYear,
    judgements: agreed.map(({ id }) => id),
    activities,
    evidence: backing
      .map(({ id }) => id)
      .filter((id) => evidence.has(id))
      .slice(0, MOST_EVIDENCE),
    withPictures: true,
  }
}

const KINDS = ['engagement', 'involvement'] as const

const CHANGED = STEPS.slice(STEPS.indexOf('pupils_changed'))
const isAboutPupils = ({ stands }: Candidate) => stands !== null && CHANGED.includes(stands)
