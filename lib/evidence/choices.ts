import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { academicYearOf } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { numbersOf } from './figure'
import { canRecordEvidence } from './policy'

const MOST = 300

/** This academic year's activities and the last one's, out of the archive; and any that is already meant. */
function choosable(schoolId: string, also: string[]): Prisma.ActivityWhereInput {
  const since = academicYearOf(today()) - 1
  return { schoolId, OR: [{ archivedAt: null, academicYear: { gte: since } }, { id: { in: also } }] }
}

/**
 * The activities evidence may be put beside, with their outcomes, newest year first. Empty for those who record nothing.
 *
 * @param also activities to offer whatever their year, as those the evidence supports already
 */
export async function listSupportable(viewer: Viewer, also: string[] = []) {
  if (!canRecordEvidence(viewer)) return []
  return inSchool(viewer, (tx) => supportable(tx, viewer, also))
}

/** As `listSupportable`, in a transaction that reads other things too. */
export function supportable(tx: Tx, viewer: Viewer, also: string[]) {
  return tx.activity.findMany({
    where: choosable(viewer.schoolId, also.filter(isRecordId)),
    orderBy: [{ academicYear: 'desc' }, { title: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: {
      id: true,
      title: true,
      academicYear: true,
      outcomes: {
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, statement: true, measure: { select: { name: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
}

/**
 * The results that stand now and could be taken as evidence: of one activity, or of this and last year's.
 * Empty for those who record nothing.
 */
export async function listFigures(viewer: Viewer, activityId: string | null) {
  if (!canRecordEvidence(viewer)) return []
  const { schoolId } = viewer
  const activity =
    activityId && isRecordId(activityId) ? { schoolId, id: activityId } : choosable(schoolId, [])
  const rows = await inSchool(viewer, (tx) =>
    tx.result.findMany({
      where: { schoolId, replacedAt: null, outcome: { activity, measureId: { not: null } } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: {
        id: true,
        output: true,
        at: true,
        outcome: {
          select: {
            activity: { select: { title: true } },
            measure: { select: { name: true, unit: true, decimals: true } },
          },
        },
      },
      relationLoadStrategy: 'join',
    }),
  )
  return rows.flatMap(({ id, output, at, outcome }) => {
    const numbers = numbersOf(output)
    const { activity, measure } = outcome
    return numbers && measure ? [{ id, at, activity: activity.title, measure, ...numbers }] : []
  })
}
