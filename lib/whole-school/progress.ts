import 'server-only'
import { inSchool } from '@/lib/platform/database'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'

/** How much of a download has been handed on, in bytes of what goes into it. */
export type Progress = { sent: number; total: number }

const SECONDS_BETWEEN = 1

/**
 * Notes how far a download has come, under the number of the form that asked for it, where any server process finds it:
 * once a second at most, and the end in any case. What cannot be noted stops no download.
 *
 * @param id as the form says; anything that is no number is as if it said none
 */
export function notingProgress(viewer: Viewer, id: string): (progress: Progress) => void {
  if (!isRecordId(id)) return () => {}
  let last = 0
  return ({ sent, total }) => {
    const at = performance.now()
    if (sent < total && at - last < SECONDS_BETWEEN * 1000) return
    last = at
    const { schoolId, personId } = viewer
    const result = { sent, total }
    inSchool(
      viewer,
      (tx) =>
        tx.$executeRaw`
        INSERT INTO "Submission" ("schoolId", "id", "personId", "result")
        VALUES (${schoolId}::uuid, ${id}::uuid, ${personId}::uuid, ${result}::jsonb)
        ON CONFLICT ("schoolId", "id") DO UPDATE SET "result" = EXCLUDED."result"
          WHERE "Submission"."personId" = EXCLUDED."personId"`,
    ).catch(() => {})
  }
}

/** How far the viewer's own download has come; null when there is none under that number. */
export async function readProgress(viewer: Viewer, id: string): Promise<Progress | null> {
  if (!isRecordId(id)) return null
  const { schoolId, personId } = viewer
  const found = await inSchool(viewer, (tx) =>
    tx.submission.findFirst({ where: { schoolId, id, personId }, select: { result: true } }),
  )
  const { sent, total } = (found?.result ?? {}) as Partial<Progress>
  return typeof sent === 'number' && typeof total === 'number' ? { sent, total } : null
}
