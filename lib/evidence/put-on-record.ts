import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { EvidenceKind } from '@/prisma/generated/enums'
import { recordHappening } from '../platform/audit'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { nameInHistory } from './happenings'
import { visibleTo } from './policy'
import type { Supported } from './schema'

type Columns = Omit<Prisma.EvidenceUncheckedCreateInput, 'schoolId' | 'addedById' | 'links' | 'createdAt'>

/** Writes one piece of evidence with what it supports, and says so on the timeline of each activity. */
export async function putOnRecord(
  tx: Tx,
  viewer: Viewer,
  columns: Columns,
  links: Supported[],
): Promise<string> {
  const { schoolId, personId } = viewer
  const { id } = await tx.evidence.create({
    data: { ...columns, schoolId, addedById: personId, createdAt: now() },
    select: { id: true },
  })
  await tx.evidenceLink.createMany({ data: links.map((link) => ({ ...link, schoolId, evidenceId: id })) })
  const { kind } = columns
  const title = nameInHistory(columns)
  const [first, ...others] = activitiesOf(links)
  await recordHappening(tx, viewer, {
    kind: 'evidence.added',
    recordType: 'evidence',
    recordId: id,
    activityId: first,
    detail: { kind, title },
  })
  await sayLinked(tx, viewer, { id, title }, others)
  return id
}

export async function sayLinked(
  tx: Tx,
  viewer: Viewer,
  { id, title }: { id: string; title: string },
  activityIds: string[],
): Promise<void> {
  for (const activityId of activityIds) {
    await recordHappening(tx, viewer, {
      kind: 'evidence.linked',
      recordType: 'evidence',
      recordId: id,
      activityId,
      detail: { title },
    })
  }
}

export const activitiesOf = (links: Supported[]) => [...new Set(links.map((link) => link.activityId))]

/**
 * Puts new evidence in the place of old. The old one stays, with what it supported, and says what replaced it.
 *
 * @throws NotFound when this viewer may not know of the old one
 */
export async function replace(
  tx: Tx,
  viewer: Viewer,
  oldId: string,
  by: { id: string; kind: EvidenceKind; title: string },
): Promise<void> {
  const where = { AND: [visibleTo(viewer, today())], schoolId: viewer.schoolId, id: oldId }
  const old = await tx.evidence.findFirst({
    where,
    select: {
      kind: true,
      title: true,
      links: { orderBy: { id: 'asc' }, select: { activityId: true }, take: 1 },
    },
  })
  if (!old) throw new NotFound()
  const { count } = await tx.evidence.updateMany({
    where: { schoolId: viewer.schoolId, id: oldId, withdrawnAt: null, replacedById: null },
    data: { replacedById: by.id, version: { increment: 1 } },
  })
  if (count === 0) {
    throw new RuleBroken('form', 'The evidence this was to replace was replaced or withdrawn meanwhile.')
  }
  await recordHappening(tx, viewer, {
    kind: 'evidence.replaced',
    recordType: 'evidence',
    recordId: oldId,
    activityId: old.links[0]?.activityId,
    detail: { title: nameInHistory(old), by: nameInHistory(by), byId: by.id },
  })
}
