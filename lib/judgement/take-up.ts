import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import type { ShippedFramework } from './framework'
import { happenedToFramework } from './framework-in-hand'
import { SHIPPED } from './frameworks/shipped'
import { canJudge } from './policy'
import { putInUse } from './put-in-use'

/**
 * Takes up an edition that the application brings: the school gets a copy of its own, whose words nobody changes any more. An
 * edition of the same framework that was in use is replaced, and everything judged by it stays as it is.
 *
 * @returns the framework's id
 * @throws NotAllowed; NotFound for an edition the application does not bring; RuleBroken when the school has it
 */
export function takeUpFramework(viewer: Viewer, { shippedAs }: { shippedAs: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const shipped = SHIPPED.find((one) => one.shippedAs === shippedAs)
    if (!shipped) throw new NotFound()
    if (!canJudge(viewer)) throw new NotAllowed()
    return copyShipped(tx, viewer, shipped)
  })
}

/**
 * The copy itself, in a transaction under way: also for editions that no release brings yet, as a test of the next one needs.
 *
 * @throws RuleBroken when the school has this edition
 */
export async function copyShipped(tx: Tx, viewer: Viewer, shipped: ShippedFramework): Promise<string> {
  const { schoolId, personName } = viewer
  const { key, edition, areas, scale, criteria, checkedOn, replaces: _, ...words } = shipped
  const id = newId()
  // Of two who take it up at once the second waits for the first, and is told.
  const { count } = await tx.framework.createMany({
    data: {
      ...words,
      schoolId,
      id,
      key,
      edition,
      checkedOn: toDate(checkedOn),
      scale: scale as unknown as Prisma.InputJsonValue,
      areas: areas as unknown as Prisma.InputJsonValue,
      status: 'draft',
      addedByName: personName,
      createdAt: now(),
    },
    skipDuplicates: true,
  })
  if (count === 0) throw new RuleBroken('form', 'The school has this edition already.')
  const rows = criteria.map((one, position) => ({ ...one, id: newId(), position }))
  await tx.criterion.createMany({
    data: rows.map(({ area, themes: _themes, ...row }) => ({
      ...row,
      schoolId,
      frameworkId: id,
      areaKey: area,
    })),
  })
  await tx.criterionTheme.createMany({
    data: rows.flatMap(({ id: criterionId, themes }) =>
      themes.map((theme) => ({ schoolId, criterionId, theme })),
    ),
  })
  await putInUse(tx, viewer, { id, key, edition })
  await happenedToFramework(tx, viewer, 'taken_up', id, { name: shipped.name, edition })
  return id
}
