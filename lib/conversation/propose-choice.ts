import 'server-only'
import { visibleTo } from '../evidence/policy'
import { STEPS } from '../impact/ladder'
import { readStandings, type Standing } from '../impact/standings'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { MOST_EVIDENCE, type PackChoice } from './choice'
import { furthestFirst } from './pack-claims'

/** How many of the strongest claims a pack begins with, and how many examples of each kind beside them. */
const STRONGEST = 6
const EXAMPLES = 2

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
  const activities = strongestOf(await readStandings(tx, viewer, [academicYear]))
  const evidence = await tx.evidence.findMany({
    where: {
      AND: [visibleTo({ ...viewer, role: 'governor' }, today())],
      links: { some: { schoolId, activityId: { in: activities } } },
    },
    orderBy: [{ datedOn: 'desc' }, { id: 'asc' }],
    take: MOST_EVIDENCE,
    select: { id: true },
  })
  return {
    academicYear,
    judgements: agreed.map(({ id }) => id),
    activities,
    evidence: evidence.map(({ id }) => id),
    withPictures: true,
  }
}

const CHANGED = STEPS.slice(STEPS.indexOf('pupils_changed'))

/** Ids of the furthest claims about pupils and of the best examples of each kind, each once. */
function strongestOf(standings: readonly Standing[]): string[] {
  const on = furthestFirst(standings.filter(({ ladder }) => ladder.stands !== null))
  const claims = on
    .filter(({ ladder }) => ladder.stands && CHANGED.includes(ladder.stands))
    .slice(0, STRONGEST)
  const examples = (['engagement', 'involvement'] as const).flatMap((kind) =>
    on.filter((one) => one.kind === kind).slice(0, EXAMPLES),
  )
  return [...new Set([...claims, ...examples].map(({ id }) => id))]
}
