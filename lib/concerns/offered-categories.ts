import 'server-only'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { maySeeCases } from './policy'

/** What a case may be about: the school's categories that are still offered, in their order. */
export function listOfferedCategories(viewer: Viewer): Promise<{ key: string; name: string }[]> {
  if (!maySeeCases(viewer)) return Promise.resolve([])
  return inSchool(viewer, (tx) =>
    tx.caseCategory.findMany({
      where: { schoolId: viewer.schoolId, retiredAt: null },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { key: true, name: true },
    }),
  )
}
