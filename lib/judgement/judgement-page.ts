import 'server-only'
import type { Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import { readDoubts } from './argue/read-doubts'
import { type ShownDoubt, withReplies } from './argue/shown-doubts'
import { type AsJudged, readAsJudged } from './as-judged'
import { asSeen, readHiddenIds } from './as-seen'
import { readJudgementInHand } from './in-hand'
import { canJudge } from './policy'

/**
 * A judgement for its own page: a draft with its statements and the records they rest on as they stand now, or what was kept
 * of one that was agreed, and which one took its place. Null for another school's, or whoever does not judge.
 */
export async function readJudgementPage(tx: Tx, viewer: Viewer, id: string) {
  if (!canJudge(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  const row = await tx.judgement.findFirst({
    where: { schoolId, id },
    relationLoadStrategy: 'join',
    select: {
      frameworkId: true,
      areaKey: true,
      asJudged: true,
      supersededBy: { select: { id: true, academicYear: true, term: true, agreedByName: true } },
    },
  })
  if (!row) return null
  const { asJudged, ...of } = row
  if (asJudged === null)
    return { ...of, kind: 'draft' as const, draft: await readJudgementInHand(tx, viewer, id) }
  const judged = asSeen(readAsJudged(asJudged), await readHiddenIds(tx))
  return { ...of, kind: 'agreed' as const, judged }
}

/**
 * The same, and what speaks against a draft: with the grade that stands in it, or the proposed one until somebody chose. One
 * statement where nothing was recorded since this person last looked.
 */
export function readJudgementAndDoubts(tx: Tx, viewer: Viewer, id: string) {
  return remembered(tx, viewer, `judgement ${id}`, 'theirs', () => readWithDoubts(tx, viewer, id))
}

async function readWithDoubts(tx: Tx, viewer: Viewer, id: string) {
  const page = await readJudgementPage(tx, viewer, id)
  if (page?.kind !== 'draft') return page
  const { draft } = page
  const doubts: ShownDoubt[] = withReplies(await readDoubts(tx, viewer, draft), draft.replies)
  return { ...page, doubts }
}

/** What was agreed of the same area last, in whichever edition, for setting beside a draft; null the first time. */
export async function readLastAgreed(
  tx: Tx,
  { schoolId }: Viewer,
  { areaKey, framework }: { areaKey: string; framework: { key: string } },
): Promise<{ id: string; frameworkId: string; judged: AsJudged } | null> {
  const last = await tx.judgement.findFirst({
    where: { schoolId, areaKey, status: 'agreed', framework: { schoolId, key: framework.key } },
    orderBy: [{ agreedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, frameworkId: true, asJudged: true },
  })
  if (!last?.asJudged) return null
  const judged = asSeen(readAsJudged(last.asJudged), await readHiddenIds(tx))
  return { id: last.id, frameworkId: last.frameworkId, judged }
}
