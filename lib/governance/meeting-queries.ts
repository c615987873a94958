import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { mayKeepMeetings } from './policy'

export type Meeting = { id: string; version: number; name: string; heldOn: IsoDate; keptAt: Date | null }

const MEETING = { id: true, version: true, name: true, heldOn: true, keptAt: true } as const
/** Ten years of them, once a month. */
const MOST_MEETINGS = 120

/** The governors' meetings, the latest first; null for whoever may not keep them. */
export async function listMeetings(viewer: Viewer): Promise<Meeting[] | null> {
  if (!mayKeepMeetings(viewer)) return null
  const rows = await inSchool(viewer, (tx) =>
    tx.governorMeeting.findMany({
      where: { schoolId: viewer.schoolId },
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      take: MOST_MEETINGS,
      select: MEETING,
    }),
  )
  return rows.map((row) => ({ ...row, heldOn: toIso(row.heldOn) }))
}

/** One meeting, in a page's transaction; null for whoever may not keep them. */
export async function readMeeting(tx: Tx, viewer: Viewer, id: string): Promise<Meeting | null> {
  if (!mayKeepMeetings(viewer) || !isRecordId(id)) return null
  const row = await tx.governorMeeting.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: MEETING,
  })
  return row && { ...row, heldOn: toIso(row.heldOn) }
}
