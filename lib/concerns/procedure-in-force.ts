import 'server-only'
import type { CaseKind } from '@/prisma/generated/enums'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { hasProcedure } from './case'
import { DATA_PROTECTION } from './data-protection'
import { type Procedure, procedureSchema, type Stage } from './procedure'

type InForce = { id: string; key: string; procedure: Procedure }

/**
 * The version of the school's procedure under which a case of this kind and category begins on a day; null for compliments
 * and ideas, which have none.
 */
export async function procedureInForce(
  tx: Tx,
  viewer: Viewer,
  { kind, categoryKey, on }: { kind: CaseKind; categoryKey: string; on: IsoDate },
): Promise<InForce | null> {
  if (!hasProcedure(kind)) return null
  const isDataProtection = categoryKey === DATA_PROTECTION
  const found = await tx.caseProcedure.findFirst({
    where: {
      schoolId: viewer.schoolId,
      isChosen: true,
      inForceFrom: { lte: toDate(on) },
      key: isDataProtection ? DATA_PROTECTION : { not: DATA_PROTECTION },
    },
    orderBy: [{ inForceFrom: 'desc' }, { number: 'desc' }],
    select: { id: true, key: true, content: true },
  })
  return found && { id: found.id, key: found.key, procedure: procedureSchema.parse(found.content) }
}

/** Where a case begins: a worry at the first stage, a complaint at the first formal one. */
export function firstStage({ stages }: Procedure, kind: CaseKind): Stage {
  const formal = stages.find(({ isFormal }) => isFormal)
  return ((kind === 'complaint' && formal) || stages[0]) as Stage
}
