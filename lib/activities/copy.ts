import 'server-only'
import { recordHappening } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { academicYearName, addDays, toDate, toIso } from '@/lib/platform/dates'
import { NotAllowed, NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { mayReadActivities, mayRecordActivities } from './policy'

/** 52 weeks: a Tuesday stays a Tuesday. */
const A_YEAR = 364

type Again = { id: string; title: string; academicYear: number }

/**
 * Does an activity again in another academic year: a new idea with the same plan. What is measured anew starts empty:
 * where it stands now, figures, sessions, responses, evidence, the lock. Dates move with the year, on the same weekday.
 * Resolves to the copy's id.
 */
export function copyActivity(viewer: Viewer, again: Again): Promise<string> {
  return changeInSchool(viewer, (tx) => copyInto(tx, viewer, again))
}

/** As `copyActivity`, in a transaction that goes on with the copy. */
export async function copyInto(tx: Tx, viewer: Viewer, { id, title, academicYear }: Again): Promise<string> {
  const { schoolId } = viewer
  const found = await tx.activity.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: {
      ...COPIED,
      title: true,
      academicYear: true,
      startsOn: true,
      endsOn: true,
      outcomes: OUTCOMES,
    },
  })
  if (!found || !mayReadActivities(viewer)) throw new NotFound()
  if (!mayRecordActivities(viewer)) throw new NotAllowed()

  const { title: fromTitle, academicYear: fromYear, startsOn, endsOn, outcomes, kindAnswers, ...plan } = found
  const days = (academicYear - fromYear) * A_YEAR
  const moved = (date: Date | null) => date && toDate(addDays(toIso(date), days))
  const copy = await tx.activity.create({
    data: {
      ...plan,
      kindAnswers: kindAnswers ?? Prisma.DbNull,
      schoolId,
      title,
      academicYear,
      copiedFromId: id,
      startsOn: moved(startsOn),
      endsOn: moved(endsOn),
      statusOn: toDate(today()),
      ownerId: viewer.membershipId,
      createdById: viewer.personId,
    },
    select: { id: true },
  })
  await tx.outcome.createMany({
    data: outcomes.map(({ measure, measureId, measuring, reviewOn, ...outcome }, position) => ({
      ...outcome,
      schoolId,
      activityId: copy.id,
      position,
      measureId: measure?.retiredAt ? null : measureId,
      measuring: measuring ?? Prisma.DbNull,
      reviewOn: moved(reviewOn),
    })),
  })
  await recordHappening(tx, viewer, {
    kind: 'activity.copied',
    recordType: 'activity',
    recordId: copy.id,
    activityId: copy.id,
    detail: { fromId: id, fromTitle, fromYear: academicYearName(fromYear) },
  })
  return copy.id
}

const COPIED = {
  need: true,
  yearGroups: true,
  groups: true,
  mustNotMiss: true,
  kind: true,
  kindAnswers: true,
  kindReason: true,
  description: true,
} satisfies Prisma.ActivitySelect

/** Without the baseline: it is another year's children. */
const OUTCOMES = {
  orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  select: {
    about: true,
    statement: true,
    measureId: true,
    target: true,
    worthwhile: true,
    reviewOn: true,
    design: true,
    comparedHow: true,
    measuring: true,
    measure: { select: { retiredAt: true } },
  },
} satisfies Prisma.Activity$outcomesArgs
