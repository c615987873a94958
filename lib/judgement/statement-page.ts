import 'server-only'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { carriedFrom } from './carried'
import { readJudgementPage, readLastAgreed } from './judgement-page'
import { canJudge } from './policy'
import type { RecordRef } from './record-facts'
import { recordsToChoose } from './records-to-choose'

/**
 * One statement of a draft, the records to choose from, and what was answered to it when the area was agreed last. Null where
 * there is no such draft or statement in this school, it is agreed, or the person does not judge.
 *
 * @param asked.fromLast whether a statement nobody has answered begins with what it rested on last
 */
export async function getStatement(
  viewer: Viewer,
  asked: { id: string; criterionId: string; fromLast: boolean; listed: readonly RecordRef[]; words: string },
) {
  const { schoolId } = viewer
  if (!isRecordId(asked.criterionId)) return null
  return inSchool(viewer, async (tx) => {
    const page = await readJudgementPage(tx, viewer, asked.id)
    if (page?.kind !== 'draft') return null
    const { draft } = page
    const at = draft.statements.findIndex(({ id }) => id === asked.criterionId)
    const statement = draft.statements[at]
    if (!statement) return null
    const last = await readLastAgreed(tx, viewer, draft)
    const criteria = last
      ? await tx.criterion.findMany({
          where: { schoolId, areaKey: draft.areaKey, framework: { schoolId, key: draft.framework.key } },
          select: { id: true, frameworkId: true, key: true, carriesOnId: true },
        })
      : []
    const before = last && carriedFrom(criteria, draft.frameworkId, last.frameworkId)(statement.key)
    const lastAnswer = last?.judged.statements.find(({ key }) => key === before) ?? null
    const chosen = asked.fromLast && statement.answer === null ? (lastAnswer?.records ?? []) : statement.refs
    return {
      draft,
      statement,
      /** Counted from 1. */
      number: at + 1,
      last: last && lastAnswer ? { ...lastAnswer, judged: last.judged, id: last.id } : null,
      choices: await recordsToChoose(tx, viewer, {
        themes: statement.themes,
        chosen: chosen.map(({ kind, id }) => ({ kind, id })),
        listed: asked.listed,
        words: asked.words,
      }),
    }
  })
}

export type StatementPage = NonNullable<Awaited<ReturnType<typeof getStatement>>>

/** The statement to answer after this one: the next that is open, or the first; null when none is. */
export async function nextOpenStatement(
  viewer: Viewer,
  { id, criterionId }: { id: string; criterionId: string },
): Promise<string | null> {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const draft = await tx.judgement.findFirst({
      where: { schoolId, id, status: 'draft' },
      select: { frameworkId: true, areaKey: true },
    })
    if (!draft || !canJudge(viewer)) return null
    const statements = await tx.criterion.findMany({
      where: { schoolId, ...draft },
      orderBy: { position: 'asc' },
      relationLoadStrategy: 'join',
      select: { id: true, answers: { where: { schoolId, judgementId: id }, select: { id: true } } },
    })
    const at = statements.findIndex((one) => one.id === criterionId)
    const isOpen = ({ answers }: (typeof statements)[number]) => answers.length === 0
    return (statements.slice(at + 1).find(isOpen) ?? statements.find(isOpen))?.id ?? null
  })
}
