import 'server-only'
import { changeInSchool } from '../platform/change'
import { inSchool, type Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { differencesOf, pairsOf } from './edition-differences'
import { areasOf, scaleOf } from './framework'
import { frameworkInHand, happenedToFramework, writeFramework } from './framework-in-hand'
import { type CarriedInput, carriedField } from './framework-schema'
import { canJudge } from './policy'

const EDITION = {
  id: true,
  version: true,
  name: true,
  edition: true,
  status: true,
  rule: true,
  scale: true,
  areas: true,
  criteria: {
    orderBy: { position: 'asc' },
    select: { id: true, key: true, areaKey: true, grade: true, words: true, carriesOnId: true },
  },
} as const

/**
 * What an edition of the school's changes against the one it replaced, or is to replace, and what was said of each statement
 * that may carry one on. Null when it replaced none, or is not this viewer's.
 */
export async function getCarryOver(viewer: Viewer, id: string) {
  if (!isRecordId(id) || !canJudge(viewer)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const found = await tx.framework.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: { ...EDITION, replaces: { select: EDITION } },
    })
    if (!found?.replaces) return null
    const { replaces, ...edition } = found
    const wasSaid = await isCarryOverSaid(tx, viewer, id)
    return {
      id,
      version: edition.version,
      name: edition.name,
      edition: edition.edition,
      status: edition.status,
      before: { id: replaces.id, edition: replaces.edition },
      wasSaid,
      differences: differencesOf(editionWords(replaces), editionWords(edition)),
    }
  })
}

type EditionRow = { rule: 'all_met' | 'best_fit' | 'none'; scale: unknown; areas: unknown }

const editionWords = <S>({ criteria, ...row }: EditionRow & { criteria: S[] }) => ({
  rule: row.rule,
  scale: scaleOf(row),
  areas: areasOf(row),
  statements: criteria,
})

export type CarryOver = NonNullable<Awaited<ReturnType<typeof getCarryOver>>>

/** Whether somebody has said which statements of an edition carry one on. A “no” leaves no other trace. */
export async function isCarryOverSaid(tx: Tx, { schoolId }: Viewer, id: string): Promise<boolean> {
  const said = await tx.auditEntry.findFirst({
    where: { schoolId, recordType: 'framework', recordId: id, kind: 'framework.carried' },
    select: { id: true },
  })
  return said !== null
}

/**
 * Says of each statement that may carry on one of the edition before whether it does. Only then are the two compared term by
 * term. What was judged is not touched.
 *
 * @throws NotFound; NotAllowed; RuleBroken while it is being written, and beside each statement nothing was said of; StaleEdit
 */
export function sayCarriedOver(viewer: Viewer, input: CarriedInput): Promise<string> {
  const { id, said } = input
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { status, replacesId } = await frameworkInHand(tx, viewer, id)
    if (status === 'draft')
      throw new RuleBroken('form', 'It is being written. Say what carries on once it is in use.')
    const statements = await tx.criterion.findMany({
      where: { schoolId, frameworkId: { in: [id, replacesId ?? id] } },
      orderBy: { position: 'asc' },
      select: { id: true, frameworkId: true, key: true, areaKey: true, grade: true, words: true },
    })
    const of = (frameworkId: string | null) => statements.filter((one) => one.frameworkId === frameworkId)
    const pairs = [...pairsOf(of(replacesId), of(id))]
    if (pairs.length === 0) throw new RuleBroken('form', 'No statement of it may carry another on.')
    const open = pairs
      .filter(([now]) => !said.has(now.id))
      .map(([now]) => [carriedField(now.id), 'Say yes or no.'])
    const [first] = open
    if (first) throw new RuleBroken(first[0] ?? '', first[1] ?? '', { errors: Object.fromEntries(open) })
    await writeFramework(tx, viewer, input)
    const rows = pairs.map(([now, before]) => ({
      id: now.id,
      before: said.get(now.id) === 'yes' ? before.id : null,
    }))
    await tx.$executeRaw`
      UPDATE "Criterion" c SET "carriesOnId" = v."before"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v("id" uuid, "before" uuid)
      WHERE c."schoolId" = ${schoolId}::uuid AND c."id" = v."id"`
    const yes = pairs.filter(([now]) => said.get(now.id) === 'yes').length
    await happenedToFramework(tx, viewer, 'carried', id, { yes, of: pairs.length })
    return id
  })
}
