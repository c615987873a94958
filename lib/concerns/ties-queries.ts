import 'server-only'
import type { CaseKind, CaseStatus, CaseTieKind } from '@/prisma/generated/enums'
import { inSchool, type Tx } from '../platform/database'
import { addDays, toDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { ALIKE_WITHIN_DAYS, type GoesWith, goesWith } from './alike'
import { mayTie } from './case-ties'
import { standingInFor } from './in-hand'
import { maySeeCases, visibleTo } from './policy'

export type Other = {
  id: string
  reference: string
  kind: CaseKind
  status: CaseStatus
  receivedOn: Date
  category: { name: string }
  words: string
}

export type Belonging = {
  tied: (Other & { tieKind: CaseTieKind; byName: string })[]
  suggested: (Other & Pick<GoesWith, 'because'> & { tieKind: CaseTieKind })[]
  routes: { id: string; name: string; toldOn: Date; note: string | null; byName: string }[]
  mayTie: boolean
}

const OTHER = {
  id: true,
  reference: true,
  kind: true,
  status: true,
  receivedOn: true,
  category: { select: { name: true } },
  words: true,
  familyId: true,
  categoryId: true,
} as const

/** More than this of one family or category within the days are not looked through. */
const MOST_LOOKED_AT = 200
const MOST_SUGGESTED = 5

/**
 * What a case goes with: those it is tied to, in either direction; those it may belong with; and the other ways the same
 * matter went. Only cases this viewer may see. Null when the case itself is not theirs to know of.
 */
export async function getBelonging(viewer: Viewer, id: string): Promise<Belonging | null> {
  if (!isRecordId(id) || !maySeeCases(viewer)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const mine = await standingInFor(tx, viewer)
    const seen = visibleTo(viewer, mine)
    const one = await tx.case.findFirst({
      where: { AND: [seen, { id }] },
      relationLoadStrategy: 'join',
      select: {
        ...OTHER,
        recordedById: true,
        handlerId: true,
        routes: { orderBy: [{ toldOn: 'asc' }, { id: 'asc' }] },
      },
    })
    if (!one) return null
    const ties = await tx.caseTie.findMany({
      where: { schoolId, OR: [{ caseId: id }, { otherId: id }] },
      select: { caseId: true, otherId: true, kind: true, byName: true },
    })
    const tieOf = new Map(ties.map((tie) => [tie.caseId === id ? tie.otherId : tie.caseId, tie]))
    const others = await candidates(tx, seen, one, [...tieOf.keys()])
    const comparable = <T extends { receivedOn: Date }>(row: T) => ({
      ...row,
      receivedOn: toIso(row.receivedOn),
    })
    const untied = others.filter((other) => !tieOf.has(other.id))
    const suggested = goesWith(comparable(one), untied.map(comparable)).slice(0, MOST_SUGGESTED)
    return {
      tied: others.flatMap((other) => {
        const tie = tieOf.get(other.id)
        return tie ? [{ ...other, tieKind: tie.kind, byName: tie.byName }] : []
      }),
      suggested: suggested.flatMap(({ id: otherId, kind, because }) => {
        const other = untied.find((row) => row.id === otherId)
        return other ? [{ ...other, tieKind: kind, because }] : []
      }),
      routes: one.routes,
      mayTie: mayTie(viewer, one, mine),
    }
  })
}

/** The tied ones, whatever they are, and those that may belong: in one statement. */
function candidates(
  tx: Tx,
  seen: ReturnType<typeof visibleTo>,
  one: { id: string; familyId: string | null; categoryId: string; receivedOn: Date },
  tied: string[],
) {
  const on = toIso(one.receivedOn)
  const near = { gte: toDate(addDays(on, -ALIKE_WITHIN_DAYS)), lte: toDate(addDays(on, ALIKE_WITHIN_DAYS)) }
  return tx.case.findMany({
    where: {
      AND: [
        seen,
        { id: { not: one.id } },
        {
          OR: [
            { id: { in: tied } },
            { categoryId: one.categoryId, receivedOn: near },
            ...(one.familyId ? [{ familyId: one.familyId }] : []),
          ],
        },
      ],
    },
    relationLoadStrategy: 'join',
    orderBy: [{ receivedOn: 'desc' }, { id: 'desc' }],
    take: MOST_LOOKED_AT,
    select: OTHER,
  })
}
