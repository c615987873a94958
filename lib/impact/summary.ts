import { ACTIVITY_KINDS, type ActivityKind } from '../activities/kind'
import type { OutcomeClaim } from './claim'
import type { ActivityFacts, OutcomeFacts } from './facts'
import { STEP_LABELS, STEPS, type Step } from './ladder'
import type { Standing } from './standings'

/** What the pages that sum up a year say of its activities. Counts of activities, each counted once. */
export interface Summary {
  /** Activities on some step: all but ideas. */
  total: number
  ideas: number
  /** Highest step first. */
  steps: { step: Step; label: string; count: number }[]
  /** Standing on "pupils changed" or above. */
  changed: number
  /** Of those, by a comparison with similar pupils or better. */
  compared: number
  /** Standing on "took part": who came, and nothing more. */
  onlyCame: number
  /** Planned, and nobody has come yet. */
  onlyPlanned: number
  kinds: { kind: ActivityKind; count: number; withPupilOutcome: number }[]
  kindNotDecided: number
}

/** As much of an activity as is counted here. */
export type Counted = {
  kind: ActivityKind | null
  stands: Step | null
  /** Whether one of its claims about pupils, or what its groups show together, sets them beside similar ones. */
  isCompared: boolean
  outcomes: readonly { about: 'pupils' | 'parents' }[]
}

export const counted = ({ kind, ladder, facts }: Standing): Counted => ({
  kind,
  stands: ladder.stands,
  isCompared: isCompared(ladder.outcomes, facts.pooled),
  outcomes: facts.outcomes,
})

/** The step does not say it: groups of one activity can be repeated without ever having been compared with anybody. */
export function isCompared(
  outcomes: readonly Pick<OutcomeClaim, 'about' | 'rung'>[],
  pooled: Pick<NonNullable<ActivityFacts['pooled']>, 'isClear' | 'rung'> | null,
): boolean {
  return (
    outcomes.some(({ about, rung }) => about === 'pupils' && (rung ?? 0) >= 4) ||
    (pooled?.isClear === true && pooled.rung >= 4)
  )
}

export function summarise(activities: readonly Counted[]): Summary {
  const standing = activities.filter(({ stands }) => stands !== null)
  const onStep = (step: Step) => standing.filter(({ stands }) => stands === step).length
  const atOrAbove = (step: Step) =>
    STEPS.slice(STEPS.indexOf(step)).reduce((sum, above) => sum + onStep(above), 0)
  const changed = atOrAbove('pupils_changed')
  return {
    total: standing.length,
    ideas: activities.length - standing.length,
    steps: [...STEPS].reverse().map((step) => ({ step, label: STEP_LABELS[step], count: onStep(step) })),
    changed,
    compared: standing.filter((activity) => activity.isCompared).length,
    onlyCame: onStep('took_part'),
    onlyPlanned: onStep('planned'),
    kinds: ACTIVITY_KINDS.map((kind) => {
      const ofKind = standing.filter((activity) => activity.kind === kind)
      return { kind, count: ofKind.length, withPupilOutcome: ofKind.filter(namesPupils).length }
    }),
    kindNotDecided: standing.filter(({ kind }) => kind === null).length,
  }
}

const namesPupils = ({ outcomes }: Counted) => outcomes.some(({ about }) => about === 'pupils')

/** The finding of the year in one or two sentences, numerator and denominator in each. */
export function findingOf({ total, changed, compared, onlyCame, onlyPlanned }: Summary): string {
  if (total === 0) return 'No activity has been planned in this year yet.'
  const of = `Of ${plural(total, 'activity', 'activities')}`
  const shows =
    changed === 0
      ? `${of}, none can yet show that pupils changed.`
      : `${of}, ${changed} can show that pupils changed${compared > 0 ? `, and ${compared} that they changed more than similar pupils` : ''}.`
  const rest = [
    onlyCame > 0 ? `${onlyCame} cannot yet say more than who came` : '',
    onlyPlanned > 0
      ? `${onlyPlanned} ${onlyPlanned === 1 ? 'is' : 'are'} planned and nobody has come yet`
      : '',
  ].filter(Boolean)
  return rest.length === 0 ? shows : `${shows} ${rest.join(', and ')}.`
}

/** How many of the year before could show it: said in full, since what stands before it may be about something else. */
export function findingBefore({ total, changed }: Summary, year: string): string {
  if (total === 0) return ''
  return `In ${year}, ${changed === 0 ? 'none' : changed} of ${plural(total, 'activity', 'activities')} could show that pupils changed.`
}

export function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** One outcome of one activity, as the table of results shows it. */
export interface OutcomeRow {
  activity: Pick<Standing, 'id' | 'title' | 'kind'>
  outcome: OutcomeFacts
  claim: OutcomeClaim
}

/** A measure that is being worked on, with every outcome that uses it. */
export interface WorkedOn {
  measure: string
  measureId: string | null
  rows: OutcomeRow[]
}

/**
 * Which outcomes are being worked on, by which activities, with what result: by measure, those with results first,
 * then by name. Ideas are left out: nothing is being done about them yet.
 */
export function outcomesWorkedOn(standings: readonly Standing[]): WorkedOn[] {
  const groups = new Map<string, WorkedOn>()
  for (const { ladder, facts, outcomes, id, title, kind } of standings) {
    if (ladder.stands === null) continue
    for (const [i, outcome] of facts.outcomes.entries()) {
      const claim = ladder.outcomes[i]
      if (!claim) continue
      const measureId = outcomes[i]?.measureId ?? null
      const key = measureId ?? outcome.measure.name
      const group = groups.get(key) ?? { measure: outcome.measure.name, measureId, rows: [] }
      group.rows.push({ activity: { id, title, kind }, outcome, claim })
      groups.set(key, group)
    }
  }
  const withResult = ({ rows }: WorkedOn) => rows.filter(({ claim }) => (claim.rung ?? 0) >= 1).length
  return [...groups.values()].sort(
    (a, b) => withResult(b) - withResult(a) || a.measure.localeCompare(b.measure, 'en-GB'),
  )
}

/** More pictures than this are no longer read as one page. */
const MOST_PICTURES = 10

/**
 * The results to draw when there are too many: the same number of each measure, those to be looked at latest. Chosen by
 * date and never by what they show, or the page would flatter.
 */
export function latestOf(groups: readonly WorkedOn[], most = MOST_PICTURES): WorkedOn[] {
  if (groups.reduce((sum, { rows }) => sum + rows.length, 0) <= most) return [...groups]
  const each = Math.max(1, Math.floor(most / groups.length))
  const day = ({ outcome }: OutcomeRow) => outcome.reviewOn ?? ''
  return groups.slice(0, most).map((group) => ({
    ...group,
    rows: group.rows.toSorted((a, b) => day(b).localeCompare(day(a))).slice(0, each),
  }))
}
