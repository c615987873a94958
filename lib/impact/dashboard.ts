import 'server-only'
import { type AgeingEvidence, ageingToRead, asAgeing, MOST_AGEING } from '@/lib/evidence/queries'
import { readReach } from '@/lib/families/reach'
import { EVERYONE, type ReachRow } from '@/lib/families/reach-row'
import type { Benchmark } from '@/lib/measures/benchmark'
import { latestToRead } from '@/lib/measures/benchmark-queries'
import { today } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import type { IsoDate } from '@/lib/platform/dates'
import { remembered } from '@/lib/platform/remembered'
import { isLeader, isNearFamilies, isTrustLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { readUse, type Use } from '@/lib/skills/overview'
import {
  type ConcernsForGovernors,
  concernsForGovernors,
  concernsSelect,
  whatCameOf,
} from './concerns-governors'
import { type ConcernsSummary, readConcernsSummary } from './concerns-summary'
import { mostUseful, type UsefulStep } from './most-useful'
import { isReviewDue } from './next-step'
import { type NamedReach, protectNamedReach } from './reach-protected'
import { SMALLEST_SHOWN } from './rules'
import { protectUse, type SkillsForGovernors } from './skills-protected'
import { readStandings, type Standing } from './standings'
import { counted, outcomesWorkedOn, type Summary, summarise, type WorkedOn } from './summary'

/**
 * How many old pieces of evidence the page names to whoever has the list of evidence too; one more is read, to know whether
 * there are more.
 */
export const AGEING_SHOWN = 6

/** Leaders, and those who lead the trust. Governors have their own page, in a form that protects people. */
export const maySeeImpact = (viewer: Viewer) => isLeader(viewer) || isTrustLeader(viewer)

type DashboardFilters = { academicYear: number; group: string | null; measure: string | null }

export type Dashboard = {
  summary: Summary
  lastYear: Summary
  workedOn: WorkedOn[]
  /** For those who work with the families; empty for the others. */
  reach: readonly ReachRow[]
  /** For the others: the same with small numbers hidden. */
  reachProtected: NamedReach[] | null
  useful: UsefulStep[]
  ageing: AgeingEvidence[]
  /** The school's absence beside the national figure, newest year; null when none was brought in. */
  benchmark: Benchmark | null
  /** Past every review date, and nobody has decided what next. */
  overdue: { id: string; title: string; reviewOn: string }[]
  /** Measures and groups to filter by: those the year's activities name. */
  measures: { value: string; label: string }[]
  groups: { value: string; label: string }[]
  /** No group of people smaller than this is shown to those who do not work with them. */
  smallestShown: number
  /** What parents raised: for leaders in exact counts; for the others with small numbers hidden. */
  concerns: ConcernsSummary | null
  concernsProtected: ConcernsForGovernors | null
  /** What parents offered and what came of it, likewise. */
  skills: Use | null
  skillsProtected: SkillsForGovernors | null
}

/**
 * What the school's work with parents changed in a year, on one page: one statement where nothing was recorded since this
 * person last looked, otherwise seven, in one transaction. Null for whoever may not see it.
 */
export async function getDashboard(viewer: Viewer, filters: DashboardFilters): Promise<Dashboard | null> {
  if (!maySeeImpact(viewer)) return null
  const { academicYear, group, measure } = filters
  return inSchool(viewer, (tx) =>
    remembered(tx, viewer, `dashboard ${JSON.stringify([academicYear, group, measure])}`, 'theirs', () =>
      readDashboard(tx, viewer, filters),
    ),
  )
}

async function readDashboard(tx: Tx, viewer: Viewer, filters: DashboardFilters): Promise<Dashboard> {
  const { academicYear } = filters
  const isNear = isNearFamilies(viewer)
  const both = await readStandings(tx, viewer, [academicYear, academicYear - 1])
  const reach = await readReach(tx, viewer, academicYear)
  const school = await readSchool(tx, viewer, isNear ? AGEING_SHOWN + 1 : MOST_AGEING, academicYear)
  const concerns = isNear
    ? {
        ...(await readConcernsSummary(tx, viewer, academicYear, school.caseCategories)),
        ...whatCameOf(school),
      }
    : null
  const concernsProtected = isNear ? null : await concernsForGovernors(tx, viewer, academicYear, school)
  const use = await readUse(tx, viewer, academicYear)
  const smallestShown = Math.max(school.hideBelow, SMALLEST_SHOWN.governors)
  const on = today()
  const ofYear = both.filter((one) => one.academicYear === academicYear)
  const chosen = ofYear.filter((one) => isChosen(one, filters))
  const before = both.filter((one) => one.academicYear === academicYear - 1 && isChosen(one, filters))
  return {
    summary: summarise(chosen.map(counted)),
    lastYear: summarise(before.map(counted)),
    workedOn: outcomesWorkedOn(chosen),
    reach: isNear ? reach : [],
    reachProtected: isNear ? null : protectNamedReach(reach, smallestShown),
    useful: mostUseful(chosen, reach, on),
    ageing: school.evidence.map(asAgeing),
    benchmark: school.benchmarks[0] ?? null,
    overdue: overdueOf(chosen, on),
    measures: measuresOf(ofYear),
    groups: reach.filter(({ key }) => key !== EVERYONE).map(({ key, name }) => ({ value: key, label: name })),
    smallestShown,
    concerns,
    concernsProtected,
    skills: isNear ? use : null,
    skillsProtected: isNear ? null : protectUse(use, smallestShown),
  }
}

/** What stands beside the activities, in one statement. */
function readSchool(tx: Tx, viewer: Viewer, mostAgeing: number, academicYear: number) {
  return tx.school.findUniqueOrThrow({
    where: { id: viewer.schoolId },
    relationLoadStrategy: 'join',
    select: {
      hideBelow: true,
      evidence: ageingToRead(viewer, mostAgeing),
      benchmarks: latestToRead(viewer),
      ...concernsSelect(viewer, academicYear),
    },
  })
}

function isChosen({ groups, outcomes }: Standing, { group, measure }: DashboardFilters): boolean {
  const isForGroup = group === null || groups.includes(group)
  return isForGroup && (measure === null || outcomes.some(({ measureId }) => measureId === measure))
}

function overdueOf(standings: readonly Standing[], on: IsoDate): Dashboard['overdue'] {
  return standings
    .filter(({ status, decision, facts }) => isReviewDue({ status, decision, outcomes: facts.outcomes }, on))
    .map(({ id, title, facts }) => ({ id, title, reviewOn: lastReview(facts) }))
    .sort((a, b) => a.reviewOn.localeCompare(b.reviewOn))
}

const lastReview = ({ outcomes }: Standing['facts']) =>
  outcomes
    .flatMap(({ reviewOn }) => reviewOn ?? [])
    .sort()
    .at(-1) ?? ''

function measuresOf(standings: readonly Standing[]): Dashboard['measures'] {
  const named = standings.flatMap(({ outcomes }) => outcomes)
  const names = new Map(named.map(({ measureId, measure }) => [measureId ?? '', measure?.name ?? '']))
  names.delete('')
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}
