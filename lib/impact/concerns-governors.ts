import 'server-only'
import { today } from '@/lib/platform/clock'
import { type Tx, withCountedCases } from '@/lib/platform/database'
import { academicYearDays, toDate, toIso } from '@/lib/platform/dates'
import { isLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { type ConcernsPaper, readConcernsPaper } from './concerns-figures'
import { SMALLEST_SHOWN } from './rules'

const MOST_SHOWN = 6

/** What came of concerns, in the school's own words, that governors may read. */
export type WhatCameOfIt = {
  improvements: {
    id: string
    title: string
    status: 'planned' | 'done' | 'dropped'
    dueOn: string
    doneOn: string | null
    checkOn: string
    checkedOn: string | null
    cameBack: 'no' | 'less' | 'yes' | 'cannot_tell' | null
  }[]
  youSaid: { id: string; said: string; did: string }[]
}

export type ConcernsForGovernors = { paper: ConcernsPaper; smallestShown: number } & WhatCameOfIt

/** What the page reads along with the school: term dates, subjects, and what came of it in the year. */
export const concernsSelect = ({ schoolId }: Viewer, academicYear: number) => {
  const { from, to } = academicYearDays(academicYear)
  const inYear = { gte: toDate(from), lte: toDate(to) }
  return {
    calendarSpans: {
      where: { schoolId },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      select: { kind: true, name: true, startsOn: true, endsOn: true },
    },
    caseCategories: {
      where: { schoolId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    },
    improvements: {
      where: { schoolId, status: { not: 'dropped' }, OR: [{ dueOn: inYear }, { doneOn: inYear }] },
      orderBy: [{ dueOn: 'desc' }, { id: 'asc' }],
      take: MOST_SHOWN,
      select: {
        id: true,
        title: true,
        status: true,
        dueOn: true,
        doneOn: true,
        checkOn: true,
        checkedOn: true,
        cameBack: true,
      },
    },
    youSaid: {
      where: { schoolId, publishedOn: inYear },
      orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }],
      take: MOST_SHOWN,
      select: { id: true, said: true, did: true },
    },
  } satisfies Prisma.SchoolSelect
}

type SchoolRead = Prisma.SchoolGetPayload<{ select: ReturnType<typeof concernsSelect> & { hideBelow: true } }>

/**
 * The concerns of a year as governors read them: every case counts but those the reader is named in, and small numbers are
 * hidden. For leaders only what they may see counts: their own trends are exact, and the difference between the two would
 * tell of a case that is not theirs to know of.
 */
export async function concernsForGovernors(
  tx: Tx,
  viewer: Viewer,
  academicYear: number,
  school: SchoolRead,
): Promise<ConcernsForGovernors> {
  const smallestShown = Math.max(school.hideBelow, SMALLEST_SHOWN.governors)
  const read = () =>
    readConcernsPaper(tx, viewer, {
      spans: spansOf(school),
      academicYear,
      on: today(),
      smallestShown,
      categories: school.caseCategories,
    })
  const paper = isLeader(viewer) ? await read() : await withCountedCases(tx, viewer, read)
  return { paper, smallestShown, ...whatCameOf(school) }
}

const spansOf = ({ calendarSpans }: Pick<SchoolRead, 'calendarSpans'>) =>
  calendarSpans.map(({ startsOn, endsOn, ...span }) => ({
    ...span,
    startsOn: toIso(startsOn),
    endsOn: toIso(endsOn),
  }))

export const whatCameOf = ({
  improvements,
  youSaid,
}: Pick<SchoolRead, 'improvements' | 'youSaid'>): WhatCameOfIt => ({
  improvements: improvements.map(({ dueOn, doneOn, checkOn, checkedOn, ...one }) => ({
    ...one,
    dueOn: toIso(dueOn),
    doneOn: toIso(doneOn),
    checkOn: toIso(checkOn),
    checkedOn: toIso(checkedOn),
  })),
  youSaid,
})
