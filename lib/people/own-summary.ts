import 'server-only'
import { recordHappening } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'

/** Whether the viewer is told by e-mail, in this school, that something waits for them. */
export async function wantsSummary(viewer: Viewer): Promise<boolean> {
  const own = await inSchool(viewer, (tx) =>
    tx.membership.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id: viewer.membershipId },
      select: { wantsSummary: true },
    }),
  )
  return own.wantsSummary
}

/** Chooses that for oneself, and for nobody else. */
export function chooseSummary(viewer: Viewer, { wants }: { wants: boolean }): Promise<null> {
  const { schoolId, membershipId } = viewer
  return changeInSchool(viewer, async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { schoolId, id: membershipId, wantsSummary: !wants },
      data: { wantsSummary: wants },
    })
    if (count > 0) {
      await recordHappening(tx, viewer, {
        kind: 'person.summary_chosen',
        recordType: 'membership',
        recordId: membershipId,
        detail: { wants },
      })
    }
    return null
  })
}
