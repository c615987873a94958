import 'server-only'
import { inSchool } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canRequest } from './policy'

/** The link of somebody who was asked, as far as it is known, and in which language they read. Null when it is not this viewer's. */
export async function getInvitationLink(viewer: Viewer, id: string) {
  if (!canRequest(viewer)) throw new NotAllowed()
  if (!isRecordId(id)) return null
  return inSchool(viewer, (tx) =>
    tx.placement.findFirst({
      where: { schoolId: viewer.schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        tokenHash: true,
        expiresAt: true,
        offer: { select: { locale: true } },
      },
    }),
  )
}
