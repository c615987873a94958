import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canPlan } from './policy'

/** What every form of a priority reads of it. */
export const HEAD = {
  id: true,
  version: true,
  title: true,
  subject: true,
  academicYear: true,
  endedOn: true,
} as const

/** Reads one priority of the school for one of its forms; null when it is not there for this viewer. */
export async function withPriority<T>(
  viewer: Viewer,
  id: string,
  read: (tx: Tx, priority: PriorityHead) => Promise<T>,
): Promise<T | null> {
  if (!isRecordId(id) || !canPlan(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const found = await tx.priority.findFirst({ where: { schoolId: viewer.schoolId, id }, select: HEAD })
    return found && read(tx, found)
  })
}

type PriorityHead = {
  id: string
  version: number
  title: string
  subject: string
  academicYear: number
  endedOn: Date | null
}
