import 'server-only'
import { type AgeingEvidence, readAgeingEvidence } from '@/lib/evidence/queries'
import { readReach } from '@/lib/families/reach'
import type { ReachRow } from '@/lib/families/reach-row'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { isLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { mostUseful, type UsefulStep } from './most-useful'
import { isReviewDue } from './next-step'
import { readStandings, type Standing } from './standings'
import { outcomesWorkedOn, type Summary, summarise, type WorkedOn } from './summary'

/** Leaders, and those who lead the trust. Governors have their own page, in a form that protects people. */
export const maySeeImpact = (viewer: Viewer) => isLeader(viewer) || viewer.role === 'trust_leader'

export type DashboardFilters = { academicYear: number; group: string | null; measure: string | null }

export type Dashboard = {
  summary: Summary
  lastYear: Summary
  workedOn: WorkedOn[]
  reach: ReachRow[]
  useful: UsefulStep[]
  ageing: AgeingEvidence[]
  /** Past every review date, and nobody has decided what next. */
  overdue: { id: string; title: string; reviewOn: string }[]
  /** Measures and groups to filter by: those the year's activities name. */
  measures: { value: string; label: string }[]
}

/**
 * What the school's work with parents changed in a year, on one page: three statements in one transaction. Null for
 * whoever may not see it.
 */
export async function getDashboard(viewer: Viewer, filters: DashboardFilters): Promise<Dashboard | null> {
  if (!maySeeImpact(viewer)) return null
  const { academicYear } = filters
  const [both, reach, ageing] = await inSchool(viewer, async (tx) => [
    await readStandings(tx, viewer, [academicYear, academicYear - 1]),
    await readReach(tx, viewer, academicYear),
    await readAgeingEvidence(tx, viewer),
  ])
  const ofYear = both.filter((activity) => activity.academicYear === academicYear)
  const chosen = ofYear.filter((activity) => isChosen(activity, filters))
  const before = both.filter(
    (activity) => activity.academicYear === academicYear - 1 && isChosen(activity, filters),
  )
  return {
    summary: summarise(chosen),
    lastYear: summarise(before),
    workedOn: outcomesWorkedOn(chosen),
    reach,
    useful: mostUseful(chosen, reach, today()),
    ageing,
    overdue: overdueOf(chosen),
    measures: measuresOf(ofYear),
  }
}

function isChosen({ groups, outcomes }: Standing, { group, measure }: DashboardFilters): boolean {
  const isForGroup = group === null || groups.includes(group)
  return isForGroup && (measure === null || outcomes.some(({ measureId }) => measureId === measure))
}

function overdueOf(standings: readonly Standing[]): Dashboard['overdue'] {
  const on = today()
  return standings
    .filter(({ status, decision, facts }) => isReviewDue({ status, decision, outcomes: asInHand(facts) }, on))
    .map(({ id, title, facts }) => ({ id, title, reviewOn: lastReview(facts) }))
    .sort((a, b) => a.reviewOn.localeCompare(b.reviewOn))
}

const asInHand = ({ outcomes }: Standing['facts']) =>
  outcomes.map(({ id, reviewOn }) => ({ id, reviewOn, hasFigures: false, hasResult: false }))

const lastReview = ({ outcomes }: Standing['facts']) =>
  outcomes
    .flatMap(({ reviewOn }) => reviewOn ?? [])
    .sort()
    .at(-1) ?? ''

function measuresOf(standings: readonly Standing[]): Dashboard['measures'] {
  const names = new Map<string, string>()
  for (const { outcomes, facts } of standings) {
    for (const [i, { measureId }] of outcomes.entries()) {
      if (measureId) names.set(measureId, facts.outcomes[i]?.measure.name ?? '')
    }
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}
