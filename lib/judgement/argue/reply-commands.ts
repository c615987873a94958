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
 * Answers a doubt about a draft, or changes the answer: of every statement it is said to be about, in one go. The answer stays
 * with the rule and each statement, whatever the doubt says by the time the judgement is agreed, and is kept with it then. Its
 * words stay out of the history.
 *
 * @returns the judgement's id
 * @throws NotFound for a judgement or statement that is not the school's; NotAllowed; RuleBroken when it is agreed; StaleEdit
 */
export function answerDoubt(viewer: Viewer, input: AnswerDoubtInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId, personName } = viewer
    const { id, rule, about, reply: words } = input
    const { before, statements } = await doubtInHand(tx, viewer, input)
    if (about.some((key) => !isAsSeen(key, before, input))) throw await stale(tx, viewer, input)
    const said = { words, byName: personName, at: now() }
    await tx.judgementReply.updateMany({
      where: { schoolId, judgementId: id, rule, about: { in: about } },
      data: { ...said, version: { increment: 1 } },
    })
    await tx.judgementReply.createMany({
      data: about
        .filter((key) => !before.has(key))
        .map((key) => ({ schoolId, id: newId(), judgementId: id, rule, about: key, ...said })),
    })
    await happenedToJudgement(tx, viewer, 'judgement.doubt_answered', id, {
      doubt: ruleName(rule),
      rule,
      statements,
      isChanged: before.size > 0 ? 'yes' : '',
    })
    return id
  })
}

/**
 * Takes an answer back while the judgement is a draft, of every statement it was given to.
 *
 * @returns the judgement's id
 * @throws NotFound also when there is no answer; NotAllowed; RuleBroken when the judgement is agreed; StaleEdit
 */
export function takeBackReply(viewer: Viewer, input: TakeBackReplyInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, rule, about } = input
    const { before, statements } = await doubtInHand(tx, viewer, input)
    if (before.size === 0) throw new NotFound()
    if (about.some((key) => !isAsSeen(key, before, input))) throw await stale(tx, viewer, input)
    await tx.judgementReply.deleteMany({
      where: { schoolId: viewer.schoolId, judgementId: id, rule, about: { in: about } },
    })
    await happenedToJudgement(tx, viewer, 'judgement.doubt_reopened', id, {
      doubt: ruleName(rule),
      rule,
      statements,
    })
    return id
  })
}

/** The draft, held; the statements the doubt is about, in words; and the versions of what was answered to it before. */
async function doubtInHand(tx: Tx, viewer: Viewer, { id, rule, about }: TakeBackReplyInput) {
  const { schoolId } = viewer
  const { frameworkId, areaKey } = await draftInHand(tx, viewer, id)
  const keys = about.filter((key) => key !== '')
  const criteria = await tx.criterion.findMany({
    where: { schoolId, frameworkId, areaKey, key: { in: keys } },
    orderBy: { position: 'asc' },
    select: { words: true },
  })
  if (criteria.length < keys.length) throw new NotFound()
  const replies = await tx.judgementReply.findMany({
    where: { schoolId, judgementId: id, rule, about: { in: about } },
    select: { about: true, version: true },
  })
  return {
    before: new Map(replies.map((one) => [one.about, one.version])),
    statements: criteria.map(({ words }) => words),
  }
}

/** Whether the reply that stands is the one the form was opened at. */
const isAsSeen = (key: string, before: ReadonlyMap<string, number>, { version }: TakeBackReplyInput) =>
  (before.get(key) ?? 0) === (version.get(key) ?? 0)

/** Who else answered this very doubt meanwhile. */
const stale = (tx: Tx, viewer: Viewer, { id, rule }: TakeBackReplyInput) =>
  staleEdit(tx, viewer, id, {
    kind: { in: ['judgement.doubt_answered', 'judgement.doubt_reopened'] },
    detail: { path: ['rule'], equals: rule },
  })
