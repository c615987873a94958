import 'server-only'
import { ageingEvidence } from '@/lib/evidence/queries'
import { readReach } from '@/lib/families/reach'
import { EVERYONE } from '@/lib/families/reach-row'
import { today } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import { isTrustLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { PHASE_NAMES } from '@/lib/schools/year-groups'
import { stepOf } from './activity-list'
import { judgeOutcome } from './claim'
import { listFilters } from './list-filters'
import { type ListRow, listRows } from './list-sql'
import { isReviewDue } from './next-step'
import { protectNamedReach } from './reach-protected'
import type { ShownReach } from './reach-table'
import { SMALLEST_SHOWN } from './rules'
import { isCompared, type Summary, summarise } from './summary'

export type Beside = Pick<Viewer, 'schoolSlug' | 'schoolName' | 'schoolBand'>

/** One school in a year: counts of what is on record, and the reach of its work as its trust leader may see it. */
export type SchoolBeside = Beside & {
  phase: string
  /** Pupils on its register now; null while they are fewer than the smallest number shown. */
  pupils: number | null
  summary: Summary
  /** All families; null when the school's work of the year was for none that it has entered. */
  reach: ShownReach | null
  /** Pieces of evidence that are, or within a month will be, more than a year old, and that an activity relies on. */
  ageing: number
  /** Activities past every review date about which nobody has decided what next. */
  overdue: number
}

export type SideBySide = {
  /** By name. */
  schools: SchoolBeside[]
  /** Schools that ask this person for a second step before they show anything. */
  closed: Beside[]
}

/** Of the ten connections each web process has: whoever leads ninety schools does not keep everybody else waiting. */
const SCHOOLS_AT_ONCE = 3

/**
 * The schools that somebody leads as a trust leader, side by side in counts and steps; null when there are none. Schools in
 * which they have another part, or in which their part has ended, are not among them.
 *
 * Each school is read in a transaction of its own, with its own key and three statements: nothing reads two schools at
 * once, and what is hidden in a school is hidden here, by the same rules.
 */
export async function getSideBySide(
  viewers: readonly Viewer[],
  academicYear: number,
): Promise<SideBySide | null> {
  const led = viewers.filter(isTrustLeader)
  if (led.length === 0) return null
  const open = led.filter(({ owesSecondStep }) => !owesSecondStep)
  const schools: SchoolBeside[] = []
  const next = open.entries()
  const readOn = async () => {
    for (const [place, viewer] of next) schools[place] = await readBeside(viewer, academicYear)
  }
  await Promise.all(Array.from({ length: SCHOOLS_AT_ONCE }, readOn))
  return { schools, closed: led.filter(({ owesSecondStep }) => owesSecondStep).map(named) }
}

const named = ({ schoolSlug, schoolName, schoolBand }: Viewer): Beside => ({
  schoolSlug,
  schoolName,
  schoolBand,
})

const EVERY_ACTIVITY = listFilters.parse({})

async function readBeside(viewer: Viewer, academicYear: number): Promise<SchoolBeside> {
  const [rows, reach, school] = await inSchool(viewer, async (tx) => [
    await tx.$queryRaw<ListRow[]>(listRows(viewer, EVERY_ACTIVITY, academicYear)),
    await readReach(tx, viewer, academicYear),
    await readSchool(tx, viewer),
  ])
  const on = today()
  const { pupils } = school._count
  const smallestShown = Math.max(school.hideBelow, SMALLEST_SHOWN.governors)
  const all = reach.filter(({ key }) => key === EVERYONE)
  return {
    ...named(viewer),
    phase: PHASE_NAMES[school.phase],
    pupils: pupils > 0 && pupils < smallestShown ? null : pupils,
    summary: summarise(
      rows.map((row) => ({
        ...row,
        stands: stepOf(row, on),
        isCompared: isCompared(row.outcomes.map(judgeOutcome), row.pooled),
      })),
    ),
    reach: protectNamedReach(all, smallestShown)[0]?.shown ?? null,
    ageing: school._count.evidence,
    overdue: rows.filter((row) => isReviewDue(row, on)).length,
  }
}

function readSchool(tx: Tx, viewer: Viewer) {
  const { schoolId } = viewer
  return tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: {
      phase: true,
      hideBelow: true,
      _count: {
        select: {
          pupils: { where: { schoolId, leftAt: null } },
          evidence: { where: ageingEvidence(viewer) },
        },
      },
    },
  })
}

/** What may be added up over the schools. */
type Together = {
  summary: Summary
  ageing: number
  overdue: number
  /** Families, each counted once in every school it belongs to; a sum from which a hidden number followed is null. */
  reach: { for: number | null; invited: number | null; came: number | null }
}

export function together(schools: readonly SchoolBeside[]): Together {
  const add = (count: (school: SchoolBeside) => number) =>
    schools.reduce((sum, school) => sum + count(school), 0)
  const addReach = (cell: 'for' | 'invited' | 'came') => {
    const counts = schools.flatMap(({ reach }) => (reach ? [reach[cell]] : []))
    return counts.length === 0 || counts.includes(null)
      ? null
      : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  }
  return {
    summary: sumOf(schools.map(({ summary }) => summary)),
    ageing: add(({ ageing }) => ageing),
    overdue: add(({ overdue }) => overdue),
    reach: { for: addReach('for'), invited: addReach('invited'), came: addReach('came') },
  }
}

function sumOf(summaries: readonly Summary[]): Summary {
  const add = (count: (summary: Summary) => number) =>
    summaries.reduce((sum, summary) => sum + count(summary), 0)
  const none = summarise([])
  return {
    total: add(({ total }) => total),
    ideas: add(({ ideas }) => ideas),
    changed: add(({ changed }) => changed),
    compared: add(({ compared }) => compared),
    onlyCame: add(({ onlyCame }) => onlyCame),
    onlyPlanned: add(({ onlyPlanned }) => onlyPlanned),
    kindNotDecided: add(({ kindNotDecided }) => kindNotDecided),
    steps: none.steps.map((step, i) => ({ ...step, count: add(({ steps }) => steps[i]?.count ?? 0) })),
    kinds: none.kinds.map((kind, i) => ({
      ...kind,
      count: add(({ kinds }) => kinds[i]?.count ?? 0),
      withPupilOutcome: add(({ kinds }) => kinds[i]?.withPupilOutcome ?? 0),
    })),
  }
}
