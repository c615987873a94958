import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { now } from './clock'
import type { Tx } from './database'
import { longMoment } from './dates'
import { StaleEdit } from './errors'
import { newId } from './new-id'
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
  await tx.auditEntry.create({ data: entryOf(viewer, happening), select: { id: true } })
}

/** How the history names what is done on nobody's behalf, because its time has come. */
export const BY_ITSELF = { personId: null, personName: 'Alongside' }

/** How the history names whoever holds a link: nobody known by name. */
const A_PARENT = 'A parent or carer'

/** As `recordHappening`, of what a parent or carer did by a link. Its detail says nothing they typed. */
export async function recordByParent(tx: Tx, schoolId: string, happening: Happening): Promise<void> {
  await tx.auditEntry.create({
    data: { schoolId, at: now(), personId: null, personName: A_PARENT, detail: {}, ...happening },
    select: { id: true },
  })
}

/**
 * As `recordHappening`, of what somebody did by a visitor's link. Nobody knows who it was.
 *
 * @param madeFor whom the link was made for
 */
export async function recordByVisitor(
  tx: Tx,
  schoolId: string,
  madeFor: string,
  happening: Happening,
): Promise<void> {
  const personName = `A visitor with the link for ${madeFor}`
  await tx.auditEntry.create({
    data: { schoolId, at: now(), personId: null, personName, detail: {}, ...happening },
    select: { id: true },
  })
}

/** As `recordHappening`, for thousands of records changed at once, in one statement. */
export async function recordHappenings(tx: Tx, viewer: Viewer, happenings: Happening[]): Promise<void> {
  const { schoolId, personId, personName } = viewer
  const rows = JSON.stringify(happenings.map((happening) => ({ id: newId(), detail: {}, ...happening })))
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("schoolId", "id", "at", "personId", "personName", "kind", "recordType", "recordId", "activityId", "detail")
    SELECT ${schoolId}::uuid, "id", ${now().toISOString()}::timestamptz, ${personId}::uuid, ${personName}, "kind", "recordType", "recordId", "activityId", "detail"
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS r("id" uuid, "kind" text, "recordType" text, "recordId" uuid, "activityId" uuid, "detail" jsonb)`
}

function entryOf({ schoolId, personId, personName }: Viewer, happening: Happening) {
  return { schoolId, at: now(), personId, personName, detail: {}, ...happening }
}

/**
 * The refusal of a save whose record changed in between, saying who changed it and when.
 *
 * @param part of the record, where it has parts that are changed by themselves
 */
export async function staleEdit(
  tx: Tx,
  viewer: Viewer,
  recordId: string,
  part: Prisma.AuditEntryWhereInput = {},
): Promise<StaleEdit> {
  const last = await tx.auditEntry.findFirst({
    where: { schoolId: viewer.schoolId, recordId, ...part },
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
    `${who} changed this${when}, after you opened it, and nothing has been saved yet. What you typed is still here. Where they changed something, it is shown beside yours: choose, then save again.`,
  )
}
