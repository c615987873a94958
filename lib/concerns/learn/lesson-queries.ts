import 'server-only'
import { inSchool, type Tx } from '../../platform/database'
import { NotFound } from '../../platform/errors'
import { isRecordId } from '../../platform/record-id'
import type { Viewer } from '../../platform/viewer'
import { caseInHand, mayWorkOn } from '../in-hand'
import { mayDirectCase } from '../policy'

export type Lesson = {
  id: string
  version: number
  words: string
  byName: string
  createdAt: Date
  improvement: { id: string; title: string } | null
}

/** What the school learned from a case, the earliest first, in one statement of its page's transaction. */
function lessonsOf(tx: Tx, { schoolId }: Viewer, caseId: string): Promise<Lesson[]> {
  return tx.caseLesson.findMany({
    where: { schoolId, caseId },
    relationLoadStrategy: 'join',
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      version: true,
      words: true,
      byName: true,
      createdAt: true,
      improvement: { select: { id: true, title: true } },
    },
  })
}

type LessonsPage = {
  caseId: string
  reference: string
  lessons: Lesson[]
  mayWrite: boolean
  mayPlan: boolean
}

/** A case's lessons for their own page; null when the case is not this viewer's to know of. */
export function getLessons(viewer: Viewer, caseId: string): Promise<LessonsPage | null> {
  if (!isRecordId(caseId)) return Promise.resolve(null)
  return inSchool(viewer, async (tx) => {
    try {
      const found = await caseInHand(tx, viewer, caseId)
      return {
        caseId,
        reference: found.reference,
        lessons: await lessonsOf(tx, viewer, caseId),
        mayWrite: mayWorkOn(viewer, found),
        mayPlan: mayDirectCase(viewer),
      }
    } catch (error) {
      if (error instanceof NotFound) return null
      throw error
    }
  })
}
