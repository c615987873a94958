import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { now } from './clock'
import type { Tx } from './database'
import { longMoment } from './dates'
import { StaleEdit } from './errors'
import type { Viewer } from './viewer'

export type Happening = {
  /** Verb in the past tense: "activity.planned". Worded for people beside its feature. */
  kind: string
  recordType: string
  recordId: string
  /** The activity on whose timeline it also stands. */
  activityId?: string
  detail?: Prisma.InputJsonObject
}

/** Writes what happened into the school's history, in the transaction that made it happen. */
export async function recordHappening(tx: Tx, viewer: Viewer, happening: Happening): Promise<void> {
  await tx.auditEntry.create({
    data: {
      schoolId: viewer.schoolId,
      at: now(),
      personId: viewer.personId,
      personName: viewer.personName,
      detail: {},
      ...happening,
    },
    select: { id: true },
  })
}

/** The refusal of a save whose record changed in between, saying who changed it and when. */
export async function staleEdit(tx: Tx, viewer: Viewer, recordId: string): Promise<StaleEdit> {
  const last = await tx.auditEntry.findFirst({
    where: { schoolId: viewer.schoolId, recordId },
    orderBy: { id: 'desc' },
    select: { personName: true, at: true, personId: true },
  })
  const who = !last
    ? 'Somebody'
    : last.personId === viewer.personId
      ? 'You, in another window,'
      : last.personName
  const when = last ? ` on ${longMoment(last.at)}` : ''
  return new StaleEdit(
    `${who} changed this${when}, after you opened it. What you typed is still here and nothing has been saved. Open the record in another tab to see the change, then save again to keep yours.`,
  )
}
