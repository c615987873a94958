import 'server-only'
import type { Standing } from '@/lib/impact/standings'
import { standingOf } from '@/lib/impact/standings'
import { type StandingRow, standingRows } from '@/lib/impact/standings-sql'
import { Prisma } from '@/prisma/generated/client'
import type { ActivityKind, EvidenceKind, JudgedKind } from '@/prisma/generated/enums'
import type { ActivityStatus, OutcomeFacts } from '../impact/facts'
import { heldToOf } from '../impact/held-to'
import type { Step } from '../impact/ladder'
import { STEP_LABELS } from '../impact/ladder'
import type { NextStep } from '../impact/next-step'
import type { HeldTo } from '../impact/own-words'
import type { Rung } from '../impact/rules'
import { rungOfClaim } from '../impact/rung-of-claim'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'

/** A record a judgement may rest on. */
export type RecordRef = { kind: JudgedKind; id: string }

/** What a judgement and the doubts about it need to know of a record, as it stands now. */
export type RecordFacts = RecordRef & {
  title: string
  /** The day what it tells is from: the last session or review, the date of a piece of evidence. Null when none is known. */
  on: IsoDate | null
  /** Of an activity, or the activities a piece of evidence belongs to: the highest. */
  activityKinds: ActivityKind[]
  step: Step | null
  /** "Pupils changed" */
  stepLabel: string | null
  /** The rung of what it says of pupils; null where it says nothing of a change for them. */
  rung: Rung | null
  /** The sentence an activity earns; what a piece of evidence or an idea is, in its own title. */
  says: string
  yearGroups: string[]
  /** Keys of the groups of pupils it is for. */
  groups: string[]
  activityIds: string[]
  /** Of a piece of evidence. */
  evidenceKind: EvidenceKind | null
  /** Evidence that was taken back, and still stands in the records for a while. */
  isWithdrawn: boolean
  /** What words about its activities may claim. */
  heldTo: HeldTo[]
  /** What its activities set out to change, and when that is looked at again. */
  plans: ActivityPlan[]
  /** The one thing that would take each of its activities further. */
  lifts: Lift[]
}

export type Lift = NextStep & { activityId: string; title: string; stands: Step | null }

export type ActivityPlan = {
  activityId: string
  title: string
  status: ActivityStatus
  isDecided: boolean
  /** Whether the record says of any session who came, or how many. */
  hasCame: boolean
  outcomes: Pick<OutcomeFacts, 'about' | 'statement' | 'measure' | 'baseline' | 'target' | 'reviewOn'>[]
}

/**
 * The facts of records, in the order they were asked for; those that are gone, or not this viewer's school's, are left out.
 * At most four statements. For leaders, who see all evidence.
 */
export async function readRecordFacts(
  tx: Tx,
  viewer: Viewer,
  refs: readonly RecordRef[],
): Promise<RecordFacts[]> {
  const { schoolId } = viewer
  const idsOf = (kind: JudgedKind) => [
    ...new Set(refs.filter((ref) => ref.kind === kind).map(({ id }) => id)),
  ]
  const found = new Map<string, RecordFacts>()
  const put = (facts: RecordFacts) => found.set(`${facts.kind} ${facts.id}`, facts)

  const evidenceIds = idsOf('evidence')
  const evidence =
    evidenceIds.length === 0
      ? []
      : await tx.evidence.findMany({
          where: { schoolId, id: { in: evidenceIds } },
          relationLoadStrategy: 'join',
          select: {
            id: true,
            kind: true,
            title: true,
            datedOn: true,
            withdrawnAt: true,
            links: { orderBy: { id: 'asc' }, select: { activityId: true } },
          },
        })
  const activityIds = [
    ...new Set([
      ...idsOf('activity'),
      ...evidence.flatMap(({ links }) => links.map((link) => link.activityId)),
    ]),
  ]
  const on = today()
  const standings = new Map<string, Standing>()
  if (activityIds.length > 0) {
    const rows = await tx.$queryRaw<StandingRow[]>(
      standingRows(viewer, Prisma.sql`a."id" = ANY(${activityIds}::uuid[])`),
    )
    for (const row of rows) standings.set(row.id, standingOf(row, on))
  }
  for (const id of idsOf('activity')) {
    const standing = standings.get(id)
    if (standing) put(factsOfActivity(standing))
  }
  for (const { id, kind, title, datedOn, withdrawnAt, links } of evidence) {
    const of = links.flatMap(({ activityId }) => standings.get(activityId) ?? []).map(factsOfActivity)
    const own = { id, title, on: toIso(datedOn), evidenceKind: kind, isWithdrawn: withdrawnAt !== null }
    put(factsOfEvidence(own, of))
  }
  const ideaIds = idsOf('idea')
  if (ideaIds.length > 0) {
    const ideas = await tx.idea.findMany({
      where: { schoolId, id: { in: ideaIds } },
      select: { id: true, words: true, inEnglish: true, saidOn: true, resultOn: true, result: true },
    })
    for (const { id, words, inEnglish, saidOn, resultOn, result } of ideas)
      put({
        ...NOTHING,
        kind: 'idea',
        id,
        title: shortened(inEnglish ?? words),
        on: toIso(resultOn ?? saidOn),
        says: result ?? inEnglish ?? words,
      })
  }
  const improvementIds = idsOf('improvement')
  if (improvementIds.length > 0) {
    const improvements = await tx.improvement.findMany({
      where: { schoolId, id: { in: improvementIds } },
      select: { id: true, title: true, doneOn: true, dueOn: true, checkWords: true },
    })
    for (const { id, title, doneOn, dueOn, checkWords } of improvements)
      put({
        ...NOTHING,
        kind: 'improvement',
        id,
        title,
        on: toIso(doneOn ?? dueOn),
        says: checkWords ?? title,
      })
  }
  return refs.flatMap(({ kind, id }) => found.get(`${kind} ${id}`) ?? [])
}

const NOTHING = {
  activityKinds: [],
  step: null,
  stepLabel: null,
  rung: null,
  yearGroups: [],
  groups: [],
  activityIds: [],
  evidenceKind: null,
  isWithdrawn: false,
  heldTo: [],
  plans: [],
  lifts: [],
}

/** The day what an activity tells is from: its last session or review until today, or else its start. */
export function lastDayOf({ facts, lastSessionOn, startsOn }: Standing): IsoDate | null {
  const reviewed = facts.outcomes
    .filter(({ result }) => result !== null)
    .flatMap(({ reviewOn }) => reviewOn ?? [])
  const on = today()
  const days = [toIso(lastSessionOn), ...reviewed].filter((day): day is IsoDate => day !== null && day <= on)
  return days.sort().at(-1) ?? toIso(startsOn)
}

/** An activity's facts, from where it stands. */
export function factsOfActivity(standing: Standing): RecordFacts {
  const { id, title, kind, ladder, facts, yearGroups, groups, next } = standing
  return {
    kind: 'activity',
    id,
    title,
    on: lastDayOf(standing),
    activityKinds: kind ? [kind] : [],
    step: ladder.stands,
    stepLabel: ladder.stands && STEP_LABELS[ladder.stands],
    rung: rungOfClaim(ladder, facts, 'head'),
    says: ladder.claim,
    yearGroups,
    groups,
    activityIds: [id],
    evidenceKind: null,
    isWithdrawn: false,
    heldTo: [heldToOf(ladder, 'head')],
    plans: [planOf(standing)],
    lifts: next ? [{ ...next, activityId: id, title, stands: ladder.stands }] : [],
  }
}

function planOf({ id, title, status, decision, facts }: Standing): ActivityPlan {
  const { families, headcount } = facts.takenPart
  return {
    activityId: id,
    title,
    status,
    isDecided: decision !== null,
    hasCame: (families?.came ?? 0) + (families?.cameUninvited ?? 0) + (headcount?.came ?? 0) > 0,
    outcomes: facts.outcomes,
  }
}

function factsOfEvidence(
  { id, title, ...own }: Pick<RecordFacts, 'id' | 'title' | 'on' | 'evidenceKind' | 'isWithdrawn'>,
  of: readonly RecordFacts[],
): RecordFacts {
  const best = of.toSorted((a, b) => (b.rung ?? -1) - (a.rung ?? -1))[0]
  return {
    ...own,
    kind: 'evidence',
    id,
    title,
    activityKinds: [...new Set(of.flatMap(({ activityKinds }) => activityKinds))],
    step: best?.step ?? null,
    stepLabel: best?.stepLabel ?? null,
    rung: best?.rung ?? null,
    says: title,
    yearGroups: [...new Set(of.flatMap(({ yearGroups }) => yearGroups))],
    groups: [...new Set(of.flatMap(({ groups }) => groups))],
    activityIds: of.map((one) => one.id),
    heldTo: of.flatMap(({ heldTo }) => heldTo),
    plans: of.flatMap(({ plans }) => plans),
    lifts: of.flatMap(({ lifts }) => lifts),
  }
}

const shortened = (words: string) => (words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`)
