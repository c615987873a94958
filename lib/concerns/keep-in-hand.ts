import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { mayLetGo, theirsToLetGo } from './letting-go'
import { maySeeCases } from './policy'

const GOING = {
  id: true,
  version: true,
  reference: true,
  kind: true,
  stage: true,
  heldBy: true,
  isRestricted: true,
  receivedOn: true,
  endedOn: true,
  endedAtStage: true,
  finding: true,
  keepUntil: true,
  heldWhy: true,
  category: { select: { name: true, keepYears: true } },
  people: { select: { personId: true, part: true } },
} satisfies Prisma.CaseSelect

type Row = Prisma.CaseGetPayload<{ select: typeof GOING }>
export type GoingCaseRow = Row & { endedOn: Date }

/** Cases whose time is over and that nobody holds. */
export const timeIsOver = (): Prisma.CaseWhereInput => ({
  keepUntil: { lte: toDate(today()) },
  endedOn: { not: null },
  heldWhy: null,
})

/**
 * Some cases this viewer may let go or hold, held until the end so that nobody writes into them meanwhile.
 *
 * @throws NotFound when one of them is not this viewer's to know of or to let go; NotAllowed for whoever lets none go
 */
export async function casesToLetGo(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<Row[]> {
  if (!maySeeCases(viewer)) throw new NotFound()
  if (!mayLetGo(viewer)) throw new NotAllowed()
  await tx.$queryRaw`
    SELECT 1 FROM "Case" WHERE "schoolId" = ${viewer.schoolId}::uuid AND "id" = ANY (${[...ids]}::uuid[])
    ORDER BY "id" FOR UPDATE`
  const found = await tx.case.findMany({
    where: { AND: [theirsToLetGo(viewer), { id: { in: [...ids] } }] },
    relationLoadStrategy: 'join',
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    select: GOING,
  })
  if (found.length < new Set(ids).size) throw new NotFound()
  return found
}
