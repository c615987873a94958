import {
  changeNeed,
  changeWhatHappens,
  changeWhoItIsFor,
  decideKind,
  recordActivity,
} from '@/lib/activities/commands'
import { copyActivity } from '@/lib/activities/copy'
import { addOutcome, changeOutcome, type OutcomeInput } from '@/lib/activities/outcome-commands'
import { decideWhatNext, moveActivity } from '@/lib/activities/status-commands'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import type { ActivityStatus } from '@/prisma/generated/enums'
import type { Day } from './calendar'
import { evaluationOf } from './evaluation'
import { evidenceOf } from './evidence'
import { figuresOf } from './pupils-figures'
import { responsesOf } from './responses'
import { sessionsOf } from './sessions'
import type { ActivityStory, OutcomeStory } from './story'
import { type Happens, type Strand, type Told, versionOf } from './told'

/** Everything that happens with one activity, each thing at its moment. */
export function activityHappens(strand: Strand): Happens[] {
  const { activity } = strand
  return [
    strand.at(activity.noted, '16:10', (told) =>
      activity.again ? doAgain(told, strand) : note(told, strand),
    ),
    ...evaluationOf(strand),
    ...movesOf(strand),
    ...sessionsOf(strand),
    ...responsesOf(strand),
    ...figuresOf(strand),
    ...evidenceOf(strand),
    ...decisionOf(strand),
  ]
}

async function note(told: Told, strand: Strand): Promise<void> {
  const { activity } = strand
  const viewer = told.viewer(activity.by)
  const { title, need, yearGroups, groups = [], mustNotMiss = null } = activity
  const id = await recordActivity(viewer, { title, need, academicYear: strand.year })
  told.keep(id, 'activity', activity.key)
  const familiesForCount = null
  await changeWhoItIsFor(viewer, { id, version: 1, yearGroups, groups, mustNotMiss, familiesForCount })
  const { kind, reason = null, ...answers } = activity.kind
  await decideKind(viewer, { id, version: 2, kind, kindReason: reason, ...answers })
  await changeWhatHappens(viewer, { id, version: 3, ...whatHappens(strand) })
  for (const [i, outcome] of activity.outcomes.entries()) {
    const { outcomeId } = await addOutcome(viewer, { activityId: id, ...asTyped(told, strand, outcome) })
    told.keep(outcomeId, 'outcome', activity.key, String(i))
  }
}

/** Last year's activity copied, and what is different this time written over it. */
async function doAgain(told: Told, strand: Strand): Promise<void> {
  const { activity, year } = strand
  const viewer = told.viewer(activity.by)
  const { title, need } = activity
  const id = await copyActivity(viewer, {
    id: told.id('activity', String(activity.again)),
    title,
    academicYear: year,
  })
  told.keep(id, 'activity', activity.key)
  await changeNeed(viewer, { id, version: 1, title, need })
  await changeWhatHappens(viewer, { id, version: 2, ...whatHappens(strand) })
  const outcomes = await outcomesOf(viewer, id)
  for (const [i, outcome] of activity.outcomes.entries()) {
    const copied = outcomes[i]
    if (!copied) throw new Error(`“${title}” has more outcomes than it was copied with.`)
    await changeOutcome(viewer, { ...copied, ...asTyped(told, strand, outcome) })
    told.keep(copied.id, 'outcome', activity.key, String(i))
  }
}

function outcomesOf(viewer: Viewer, activityId: string) {
  return inSchool(viewer, (tx) =>
    tx.outcome.findMany({
      where: { schoolId: viewer.schoolId, activityId },
      orderBy: { position: 'asc' },
      select: { id: true, version: true },
    }),
  )
}

const whatHappens = (strand: Strand) => ({
  description: strand.activity.happens,
  startsOn: strand.on(strand.activity.starts),
  endsOn: strand.on(strand.activity.ends),
  academicYear: strand.year,
})

function asTyped(told: Told, strand: Strand, outcome: OutcomeStory): OutcomeInput {
  const { about = 'pupils', measure, review, figures: _, ...numbers } = outcome
  return {
    about,
    measureId: told.measure(measure),
    reviewOn: strand.on(review),
    comparedHow: null,
    ...numbers,
  }
}

const MOVES = [
  ['planned', '16:35'],
  ['started', '09:05'],
  ['finished', '16:30'],
] as const

function movesOf(strand: Strand): Happens[] {
  const { activity } = strand
  const to = { planned: 'planned', started: 'running', finished: 'finished' } as const
  const moves = MOVES.flatMap(([when, time]) => {
    const day = activity[when]
    return day ? [move(strand, day, time, to[when])] : []
  })
  const { stopped } = activity
  return stopped ? [...moves, move(strand, stopped.on, '16:30', 'stopped', stopped.why)] : moves
}

function move(
  strand: Strand,
  day: Day,
  time: string,
  to: ActivityStatus,
  reason: string | null = null,
): Happens {
  return strand.at(day, time, async (told) => {
    const viewer = told.viewer(strand.activity.lead)
    const id = strand.activityId(told)
    await moveActivity(viewer, { id, version: await versionOf(viewer, id), to, reason })
  })
}

function decisionOf(strand: Strand): Happens[] {
  const decided: ActivityStory['decided'] = strand.activity.decided
  if (!decided) return []
  const { on, decision, note: decisionNote } = decided
  return [
    strand.at(on, '16:50', async (told) => {
      const viewer = told.viewer(strand.activity.lead)
      const id = strand.activityId(told)
      const version = await versionOf(viewer, id)
      await decideWhatNext(viewer, { id, version, decision, decisionNote, decidedOn: strand.on(on) })
    }),
  ]
}
