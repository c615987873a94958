import 'server-only'
import { type CountRow, readCounts, readTimes, type TimeRow } from '@/lib/concerns/learn/count-sql'
import { maySeeReport, readsReportWhole } from '@/lib/concerns/learn/policy'
import { now, today } from '@/lib/platform/clock'
import { inSchool, type Tx, withCountedCases } from '@/lib/platform/database'
import { academicYearDays, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { type ConcernsForGovernors, concernsForGovernors, concernsSelect } from './concerns-governors'
import { type Outcomes, outcomesOf, protectOutcomes } from './concerns-outcomes'
import { SMALLEST_SHOWN } from './rules'

/** What only leaders read: exact counts, and lessons in the school's words. */
export type WholeReport = {
  counts: CountRow[]
  times: TimeRow[]
  categories: { id: string; name: string }[]
  lessons: { id: string; words: string }[]
}

export type ConcernsReport = {
  madeAt: Date
  madeBy: string
  isOver: boolean
  governors: ConcernsForGovernors
  /** Null where a governor may not be told yet, or at all. */
  outcomes: Outcomes
  /** Cases let go by their rule in the year; null when too few to say. */
  letGo: number | null
  whole: WholeReport | null
}

const MOST_LESSONS = 8

/**
 * The year's report on concerns and complaints for the governing body, in one transaction. Leaders read it in exact counts
 * of what they may see, with the lessons; everybody else who may read it in the form that protects people. Null for
 * whoever may not.
 */
export async function getConcernsReport(
  viewer: Viewer,
  academicYear: number,
): Promise<ConcernsReport | null> {
  if (!maySeeReport(viewer)) return null
  const year = academicYearDays(academicYear)
  const isWhole = readsReportWhole(viewer)
  return inSchool(viewer, async (tx) => {
    const school = await tx.school.findUniqueOrThrow({
      where: { id: viewer.schoolId },
      relationLoadStrategy: 'join',
      select: { hideBelow: true, ...concernsSelect(viewer, academicYear) },
    })
    const governors = await concernsForGovernors(tx, viewer, academicYear, school)
    const read = () => readYear(tx, viewer, year)
    const { counts, letGo } = isWhole ? await read() : await withCountedCases(tx, viewer, read)
    const smallestShown = Math.max(school.hideBelow, SMALLEST_SHOWN.governors)
    const isOver = today() > year.to
    const outcomes = outcomesOf(counts)
    const lessons = isWhole ? await lessonsOf(tx, viewer, year) : []
    return {
      madeAt: now(),
      madeBy: viewer.personName,
      isOver,
      governors,
      // The number of formal complaints as the paper beside it has it: two numbers on one page would tell of the one that came in since.
      outcomes: isWhole
        ? outcomes
        : { ...protectOutcomes(outcomes, { isOver, smallestShown }), formal: governors.paper.now.formal },
      letGo: isWhole || letGo === 0 || letGo >= smallestShown ? letGo : null,
      whole: isWhole
        ? {
            counts,
            times: await readTimes(tx, viewer, [{ key: 'year', ...year }], today()),
            categories: school.caseCategories,
            lessons,
          }
        : null,
    }
  })
}

async function readYear(tx: Tx, viewer: Viewer, { from, to }: { from: string; to: string }) {
  const counts = await readCounts(tx, viewer, [{ key: 'year', from, to }])
  const letGo = await tx.caseTombstone.count({
    where: { schoolId: viewer.schoolId, letGoOn: { gte: toDate(from), lte: toDate(to) } },
  })
  return { counts, letGo }
}

function lessonsOf(tx: Tx, { schoolId }: Viewer, { from, to }: { from: string; to: string }) {
  return tx.caseLesson.findMany({
    where: { schoolId, case: { receivedOn: { gte: toDate(from), lte: toDate(to) } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_LESSONS,
    select: { id: true, words: true },
  })
}
