import 'server-only'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import { readCalendar } from '../school-days/queries'
import { type OverviewRow, overviewRow, type SkillUse } from './overview-sql'
import { countByPhase } from './phases'
import { canSeeOffers } from './policy'
import { type WayUse, waysOfSecondary } from './primary-ways'
import { countSubjects, withoutParent } from './subjects'
import { askedMost, countByGroup, countSteps, type GroupUse, type Profile, type UseCounts } from './used'
import { profileRows } from './used-sql'
import { answerBy, MOST_WAITING, type WaitingOffer, waitingOffers } from './waiting-offers'

/** Offered, asked, used, again in a year and the year before, with whom and for how long. */
export type Use = {
  now: UseCounts
  before: UseCounts
  groups: GroupUse[]
  askedMost: { few: number; all: number } | null
  /** Minutes that parents and carers gave, and at how many sessions: in the year and the year before. */
  hours: { now: { minutes: number; times: number }; before: { minutes: number; times: number } }
  phases: ReturnType<typeof countByPhase>
}

export type Overview = Use & {
  /** Offers nobody has answered though ten school days are over; the longest waiting first. */
  overdue: WaitingOffer[]
  /** How many more wait, and are still in time. */
  inTime: number
  /** As many as are read at once, so there may be more of them. */
  isCut: boolean
  /** Skills that are offered, those first whose offers were asked least. */
  skills: SkillUse[]
  subjects: { inVain: string[]; neverAsked: string[] }
  /** Of the school's own, those for which nobody comes. */
  yearGroups: string[]
  /** What primary schools did more, with how often it was done from Year 7 on; none without such a phase. */
  ways: WayUse[]
}

/** What parents offer and what came of it in a year: four statements. Null for whoever may not see offers. */
export async function getOverview(viewer: Viewer, academicYear: number): Promise<Overview | null> {
  if (!canSeeOffers(viewer)) return null
  const on = today()
  return inSchool(viewer, async (tx) => {
    const { use, row } = await readWhole(tx, viewer, academicYear, true)
    const waiting = answerBy(
      await tx.offer.findMany(waitingOffers(viewer.schoolId)),
      await readCalendar(tx, viewer),
    )
    const overdue = waiting.filter((offer) => offer.answerBy < on)
    return {
      ...use,
      overdue,
      inTime: waiting.length - overdue.length,
      isCut: overdue.length === MOST_WAITING,
      skills: row.skills,
      subjects: withoutParent(countSubjects(row.subjects)),
      yearGroups: row.yearGroups.filter(
        (one) => !row.placed.some(({ yearGroups }) => yearGroups.includes(one)),
      ),
      ways: waysOfSecondary(use.phases, row.placed),
    }
  })
}

/** The counts alone, in two statements of a page's transaction. No role is asked: whoever shows them to others hides small ones. */
export function readUse(tx: Tx, viewer: Viewer, academicYear: number): Promise<Use> {
  return remembered(tx, viewer, `use ${academicYear}`, 'everyone', async () => {
    const { use } = await readWhole(tx, viewer, academicYear, false)
    return use
  })
}

async function readWhole(
  tx: Tx,
  viewer: Viewer,
  academicYear: number,
  isWhole: boolean,
): Promise<{ use: Use; row: OverviewRow }> {
  const profiles = await tx.$queryRaw<Profile[]>(profileRows(viewer, [academicYear, academicYear - 1]))
  const [row] = await tx.$queryRaw<[OverviewRow]>(
    overviewRow(viewer, academicYear, { today: today(), isWhole }),
  )
  const [now, before] = [academicYear, academicYear - 1].map((year) =>
    profiles.filter((one) => one.academicYear === year),
  ) as [Profile[], Profile[]]
  const hoursOf = (year: number) =>
    row.hours.find((one) => one.academicYear === year) ?? { minutes: 0, times: 0 }
  const use = {
    now: countSteps(now),
    before: countSteps(before),
    groups: countByGroup(now, row.groups),
    askedMost: askedMost(now),
    hours: { now: hoursOf(academicYear), before: hoursOf(academicYear - 1) },
    phases: countByPhase(row.yearGroups, { ...row, used: row.placed.filter(({ isUsed }) => isUsed) }),
  }
  return { use, row }
}
