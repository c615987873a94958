import { longDate, toIso } from '../platform/dates'
import type { ActivityFacts, ActivityStatus, OutcomeFacts } from './facts'
import type { Blocker, ChainPart } from './in-the-way'
import type { Ladder } from './ladder'

/** What is known of an activity besides its ladder when the one most useful thing to do is chosen. */
export interface InHand {
  id: string
  status: ActivityStatus
  isArchived: boolean
  kind: string | null
  description: string | null
  decision: string | null
  outcomes: {
    id: string
    about: 'pupils' | 'parents'
    reviewOn: string | null
    hasFigures: boolean
    hasResult: boolean
  }[]
  /** Sessions with no record of who came, earliest first; ISO dates. The id where it is known. */
  toRecord: { id?: string; on: string }[]
  /** Pupils who waited while the first group took part and are in no other group yet; absent where nobody asked. */
  waited?: number
}

export interface NextStep {
  /** On the button: a verb first. */
  label: string
  /** Why, in one sentence; empty when the label says it all. */
  because: string
  /** Under the school's own address: "/activities/…/sessions/new". */
  path: string
}

/**
 * The one thing to do next for an activity, and where. Null when there is nothing to be done here: archived, or decided.
 *
 * An idea is led along its chain. After that, what is due comes first (who came, the decision after the review), then
 * the lowest gap below where it stands, then the next step up.
 */
export function nextStepFor(activity: InHand, ladder: Ladder, today: string): NextStep | null {
  const at = `/activities/${activity.id}`
  if (activity.isArchived) return null
  if (activity.status === 'idea') return nextForIdea(activity, at)

  const overdue =
    activity.toRecord.find(({ on }) => on < today) ?? activity.toRecord.find(({ on }) => on === today)
  if (overdue && activity.status !== 'stopped') return recordWhoCame(overdue, at)
  if (isReviewDue(activity, today)) {
    return { label: 'Decide what next', because: 'The review date has passed.', path: `${at}/status` }
  }
  if (activity.waited && isOver(activity)) {
    const who = activity.waited === 1 ? 'One pupil' : `${activity.waited} pupils`
    return {
      label: 'Start the next group',
      because: `${who} waited while the first group took part.`,
      path: `${at}/next-group`,
    }
  }
  if (activity.decision || activity.status === 'stopped') return null

  const blocker = (ladder.gaps[0] ?? ladder.next)?.inTheWay
  return blocker ? stepFor(blocker, activity, at) : null
}

/** The first group is done, and nobody decided that it stops. */
function isOver({ status, decision }: InHand): boolean {
  return status !== 'stopped' && decision !== 'stop' && (status === 'finished' || decision !== null)
}

/** What a query of one activity selects, as `nextStepFor` takes it. Sessions with their ids only where they were selected. */
export function inHandOf(
  row: Pick<InHand, 'id' | 'status' | 'kind' | 'description' | 'decision' | 'waited'> & {
    archivedAt: Date | null
    datesToRecord: Date[]
    sessions?: { id: string; heldOn: Date; recordedAt: Date | null }[]
  },
  facts: ActivityFacts,
): InHand {
  const sessions = row.sessions?.filter(({ recordedAt }) => recordedAt === null)
  return {
    ...row,
    isArchived: row.archivedAt !== null,
    outcomes: facts.outcomes.map(({ id, about, reviewOn, result }) => ({
      id,
      about,
      reviewOn,
      ...had(result),
    })),
    toRecord: sessions
      ? sessions.map(({ id, heldOn }) => ({ id, on: toIso(heldOn) }))
      : row.datesToRecord.map((date) => ({ on: toIso(date) })),
  }
}

function had(result: OutcomeFacts['result']) {
  return {
    hasFigures: result !== null && (result.change.nBaseline + result.onlySecond > 0 || hasSeries(result)),
    hasResult: (result?.change.n ?? 0) > 0 || hasSeries(result),
  }
}

const hasSeries = (result: OutcomeFacts['result']) => (result?.evaluated?.series ?? null) !== null

/** Every outcome that has a review date is past it, at least one of them is, and nobody has decided yet. */
export function isReviewDue(
  activity: Pick<InHand, 'decision' | 'status'> & { outcomes: readonly { reviewOn: string | null }[] },
  today: string,
): boolean {
  const dates = activity.outcomes.flatMap(({ reviewOn }) => reviewOn ?? [])
  const isUnderWay = activity.status === 'running' || activity.status === 'finished'
  return isUnderWay && !activity.decision && dates.length > 0 && dates.every((date) => date < today)
}

function nextForIdea({ kind, description, outcomes }: InHand, at: string): NextStep {
  if (!kind) {
    return { label: 'Decide what kind it is', because: 'Three plain questions.', path: `${at}/edit/kind` }
  }
  if (!description) {
    return { label: 'Say what happens', because: 'What it is, and when.', path: `${at}/edit/what` }
  }
  if (outcomes.length === 0) {
    return {
      label: 'Say what should change',
      because: 'Nothing says yet what should change for pupils.',
      path: `${at}/outcomes/new`,
    }
  }
  return {
    label: 'Make it planned',
    because: 'It is still an idea. Its outcomes are checked and locked when it is planned.',
    path: `${at}/status`,
  }
}

function recordWhoCame({ id, on }: InHand['toRecord'][number], at: string): NextStep {
  return {
    label: 'Record who came',
    because: `The session of ${longDate(on)} has no record of who came.`,
    path: id ? `${at}/sessions/${id}` : `${at}#sessions`,
  }
}

/** The page that fixes each part of the chain. */
function stepFor(
  { part, words, missing }: Blocker,
  { outcomes, toRecord }: InHand,
  at: string,
): NextStep | null {
  const pages: Record<ChainPart, Omit<NextStep, 'because'> | null> = {
    plan: { label: 'Make it planned', path: `${at}/status` },
    outcomes: { label: 'Say what should change', path: `${at}/outcomes/new` },
    sessions:
      missing === 'session_to_come' || missing === 'nobody_came'
        ? null
        : missing === 'attendance_not_recorded' && toRecord[0]?.id
          ? { label: 'Record who came', path: `${at}/sessions/${toRecord[0].id}` }
          : { label: 'Add a session', path: `${at}/sessions/new` },
    responses: { label: 'Record what parents said', path: `${at}/responses/new` },
    figures: { label: 'Bring in the figures', path: `${at}/outcomes/${lacking(outcomes)}/figures` },
    comparison: comparisonFor(outcomes, at),
    next: missing === 'one_cohort' ? { label: 'Start the next group', path: `${at}/next-group` } : null,
  }
  const page = pages[part]
  return page && { ...page, because: words }
}

/** The outcome whose figures are missing: one with none, else one without a result, else the first. */
function lacking(outcomes: InHand['outcomes']): string | undefined {
  const none = outcomes.find(({ hasFigures }) => !hasFigures)
  return (none ?? outcomes.find(({ hasResult }) => !hasResult) ?? outcomes[0])?.id
}

/** Before anything is measured a comparison can still be planned; afterwards it is for the next time. */
function comparisonFor(outcomes: InHand['outcomes'], at: string): Omit<NextStep, 'because'> | null {
  const outcome = outcomes.find(({ about }) => about === 'pupils')
  if (!outcome) return null
  return outcomes.some(({ hasResult }) => hasResult)
    ? { label: 'Do it again, with a comparison', path: `${at}/copy` }
    : { label: 'Plan a comparison', path: `${at}/outcomes/${outcome.id}/plan` }
}
