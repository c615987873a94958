import 'server-only'
import { staleEdit } from '../../platform/audit'
import { changeInSchool } from '../../platform/change'
import { now } from '../../platform/clock'
import type { Tx } from '../../platform/database'
import { NotFound } from '../../platform/errors'
import { newId } from '../../platform/new-id'
import type { Viewer } from '../../platform/viewer'
import { draftInHand, happenedToJudgement } from '../draft-in-hand'
import type { AnswerDoubtInput, TakeBackReplyInput } from './reply-schema'
import { ruleName } from './rule-names'

/**
 * Answers a doubt about a draft, or changes the answer. It stays with the rule and the statement, whatever the doubt says by
 * the time the judgement is agreed, and is kept with it then. Its words stay out of the history.
 *
 * @returns the judgement's id
 * @throws NotFound for a judgement or statement that is not the school's; NotAllowed; RuleBroken when it is agreed; StaleEdit
 */
export function answerDoubt(viewer: Viewer, input: AnswerDoubtInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId, personName } = viewer
    const { id, rule, about, version, reply: words } = input
    const { before, statement } = await doubtInHand(tx, viewer, input)
    if ((before?.version ?? 0) !== version) throw await stale(tx, viewer, input)
    const said = { words, byName: personName, at: now() }
    if (before)
      await tx.judgementReply.updateMany({
        where: { schoolId, id: before.id },
        data: { ...said, version: { increment: 1 } },
      })
    else
      await tx.judgementReply.createMany({
        data: [{ schoolId, id: newId(), judgementId: id, rule, about, ...said }],
      })
    await happenedToJudgement(tx, viewer, 'judgement.doubt_answered', id, {
      doubt: ruleName(rule),
      rule,
      statement,
      isChanged: before ? 'yes' : '',
    })
    return id
  })
}

/**
 * Takes an answer back while the judgement is a draft.
 *
 * @returns the judgement's id
 * @throws NotFound also when there is no answer; NotAllowed; RuleBroken when the judgement is agreed; StaleEdit
 */
export function takeBackReply(viewer: Viewer, input: TakeBackReplyInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, rule, version } = input
    const { before, statement } = await doubtInHand(tx, viewer, input)
    if (!before) throw new NotFound()
    if (before.version !== version) throw await stale(tx, viewer, input)
    await tx.judgementReply.deleteMany({ where: { schoolId: viewer.schoolId, id: before.id } })
    await happenedToJudgement(tx, viewer, 'judgement.doubt_reopened', id, {
      doubt: ruleName(rule),
      rule,
      statement,
    })
    return id
  })
}

/** The draft, held; the statement the doubt is about, in words; and what was answered to it before. */
async function doubtInHand(tx: Tx, viewer: Viewer, { id, rule, about }: TakeBackReplyInput) {
  const { schoolId } = viewer
  const { frameworkId, areaKey } = await draftInHand(tx, viewer, id)
  const criterion =
    about === ''
      ? { words: '' }
      : await tx.criterion.findFirst({
          where: { schoolId, frameworkId, areaKey, key: about },
          select: { words: true },
        })
  if (!criterion) throw new NotFound()
  const before = await tx.judgementReply.findFirst({
    where: { schoolId, judgementId: id, rule, about },
    select: { id: true, version: true },
  })
  return { before, statement: criterion.words }
}

/** Who else answered this very doubt meanwhile. */
const stale = (tx: Tx, viewer: Viewer, { id, rule }: TakeBackReplyInput) =>
  staleEdit(tx, viewer, id, {
    kind: { in: ['judgement.doubt_answered', 'judgement.doubt_reopened'] },
    detail: { path: ['rule'], equals: rule },
  })
