import 'server-only'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { mayKeepConcernSettings } from './policy'

const SHOWN = {
  id: true,
  version: true,
  key: true,
  name: true,
  keywords: true,
  keepYears: true,
  position: true,
  retiredAt: true,
} as const

/** The newest entries of a category's history; older ones are in the school's. */
const HISTORY_SHOWN = 30

/** Every category in the school's order, those out of use last. Null for whoever does not keep them. */
export async function listCategories(viewer: Viewer) {
  if (!mayKeepConcernSettings(viewer)) return null
  const categories = await inSchool(viewer, (tx) =>
    tx.caseCategory.findMany({
      where: { schoolId: viewer.schoolId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: SHOWN,
    }),
  )
  return categories.toSorted((a, b) => Number(a.retiredAt !== null) - Number(b.retiredAt !== null))
}

/** One category, those it may stand after, and its history. Null when it is not this viewer's to keep. */
export async function getCategory(viewer: Viewer, id: string) {
  if (!mayKeepConcernSettings(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const all = await tx.caseCategory.findMany({
      where: { schoolId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: SHOWN,
    })
    const at = all.findIndex((one) => one.id === id)
    const category = all[at]
    if (!category) return null
    const history = await tx.auditEntry.findMany({
      where: { schoolId, recordType: 'concerns', recordId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: HISTORY_SHOWN,
      select: { id: true, at: true, personName: true, kind: true, detail: true },
    })
    return {
      ...category,
      after: all[at - 1]?.id ?? '',
      others: all.filter((one) => one.id !== id).map(({ id, name }) => ({ id, name })),
      history,
    }
  })
}
