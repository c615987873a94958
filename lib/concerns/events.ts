import 'server-only'
import type { CaseChannel, CaseEventKind } from '@/prisma/generated/enums'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'

type NewEvent = {
  kind: CaseEventKind
  channel: CaseChannel | null
  onDay: IsoDate
  /** "14:30" */
  atTime: string | null
  who: string | null
  words: string
  correctsId?: string | null
}

/** Writes onto a case's timeline, once and for all, under the viewer's name. @returns its id */
export async function writeEvent(
  tx: Tx,
  { schoolId, personId, personName }: Viewer,
  caseId: string,
  { onDay, correctsId = null, ...event }: NewEvent,
): Promise<string> {
  const id = newId()
  await tx.caseEvent.createMany({
    data: [
      {
        schoolId,
        id,
        caseId,
        ...event,
        onDay: toDate(onDay),
        correctsId,
        byId: personId,
        byName: personName,
        writtenAt: now(),
      },
    ],
  })
  return id
}

/** A decision and its reason, as they stand on the timeline beside the move they are about. */
export const writeDecision = (tx: Tx, viewer: Viewer, caseId: string, onDay: IsoDate, words: string) =>
  writeEvent(tx, viewer, caseId, { kind: 'decision', channel: null, onDay, atTime: null, who: null, words })
