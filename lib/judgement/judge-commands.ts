import 'server-only'
import { staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { agreeIn } from './agree'
import { readHiddenIds } from './as-seen'
import { draftInHand, happenedToJudgement } from './draft-in-hand'
import { areasOf } from './framework'
import { canJudge } from './policy'
import { readRecordFacts } from './record-facts'
import { putUnderThemes, underNone } from './record-themes'
import type { AgreeInput, AnswerInput, StartInput } from './schema'
import { termInWords, termOf } from './terms'
import type { Theme } from './themes'

/**
 * Begins to judge an area, in the term that is now; one that is being judged already is that one.
 *
 * @returns the judgement's id
 * @throws NotFound for a framework or area that the school does not have; NotAllowed; RuleBroken when it is not in use
 */
export function startJudgement(viewer: Viewer, { frameworkId, areaKey }: StartInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId, personName } = viewer
    const framework = await tx.framework.findFirst({
      where: { schoolId, id: frameworkId },
      select: { status: true, areas: true, name: true },
    })
    const area = framework && areasOf(framework).find(({ key }) => key === areaKey)
    if (!framework || !area) throw new NotFound()
    if (!canJudge(viewer)) throw new NotAllowed()
    if (framework.status !== 'in_use')
      throw new RuleBroken('form', 'This edition is not in use. Judge by the one that is.')
    const { academicYear, term } = termOf(today())
    const id = newId()
    const { count } = await tx.judgement.createMany({
      data: [
        {
          schoolId,
          id,
          frameworkId,
          areaKey,
          academicYear,
          term,
          startedByName: personName,
          createdAt: now(),
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) {
      const there = await tx.judgement.findFirstOrThrow({
        where: { schoolId, frameworkId, areaKey, status: 'draft' },
        select: { id: true },
      })
      return there.id
    }
    await happenedToJudgement(tx, viewer, 'judgement.started', id, {
      area: area.name,
      term: termInWords({ academicYear, term }),
    })
    return id
  })
}

/**
 * Answers one statement of a draft, with the records the answer rests on. Those that are under none of the statement's themes
 * yet are put under the ones that were ticked, and so speak to every other statement that asks for them.
 *
 * @returns the judgement's id
 * @throws NotFound for a judgement, statement or record that is not the school's; NotAllowed; RuleBroken when it is agreed
 *   already, and on `records` when it is "met" or "nearly" with none; StaleEdit
 */
export function answerStatement(
  viewer: Viewer,
  input: Omit<AnswerInput, 'themes'> & { themes?: readonly Theme[] },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { id, criterionId, version, answer, words, records, themes = [] } = input
    const draft = await draftInHand(tx, viewer, id)
    const criterion = await tx.criterion.findFirst({
      where: { schoolId, id: criterionId, frameworkId: draft.frameworkId, areaKey: draft.areaKey },
      select: { words: true, themes: { select: { theme: true } } },
    })
    if (!criterion) throw new NotFound()
    if ((answer === 'met' || answer === 'nearly') && records.length === 0)
      throw new RuleBroken(
        'records',
        'Choose what this rests on. With nothing to rest on, the answer is “No evidence”.',
      )
    const known = await readRecordFacts(tx, viewer, records)
    if (known.length < records.length) throw new NotFound()

    const key = { schoolId, judgementId: id, criterionId }
    const before = await tx.judgementAnswer.findFirst({ where: key, select: { id: true, version: true } })
    if ((before?.version ?? 0) !== version)
      throw await staleEdit(tx, viewer, id, {
        kind: 'judgement.answered',
        detail: { path: ['statement'], equals: criterion.words },
      })
    const answerId = before?.id ?? newId()
    if (before) {
      await tx.judgementAnswer.updateMany({
        where: { schoolId, id: answerId },
        data: { answer, words, version: { increment: 1 } },
      })
      // What this person may not know of was not on their form, and stays.
      const hidden = [...(await readHiddenIds(tx))]
      await tx.judgementRecord.deleteMany({ where: { schoolId, answerId, recordId: { notIn: hidden } } })
    } else {
      await tx.judgementAnswer.createMany({ data: [{ ...key, id: answerId, answer, words }] })
    }
    await tx.judgementRecord.createMany({
      data: records.map(({ kind, id: recordId }) => ({ schoolId, answerId, recordKind: kind, recordId })),
      skipDuplicates: true,
    })
    const asked = criterion.themes.map(({ theme }) => theme)
    await putUnderThemes(
      tx,
      viewer,
      await underNone(tx, viewer, known, asked),
      themes.filter((theme) => asked.includes(theme)),
    )
    await happenedToJudgement(tx, viewer, 'judgement.answered', id, {
      statement: criterion.words,
      answer,
      records: records.length,
    })
    return id
  })
}

/**
 * Agrees a judgement as it is said here: see `agreeIn`.
 *
 * @returns its id
 * @throws as `agreeIn`
 */
export function agreeJudgement(viewer: Viewer, input: AgreeInput): Promise<string> {
  return changeInSchool(viewer, (tx) => agreeIn(tx, viewer, input))
}
