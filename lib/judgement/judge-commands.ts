import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { whatWasAgreed } from './agreed'
import { readDoubts } from './argue/read-doubts'
import { areasOf } from './framework'
import { readJudgementInHand } from './in-hand'
import { canJudge } from './policy'
import { proposeGrade } from './propose-grade'
import { readRecordFacts } from './record-facts'
import type { AgreeInput, AnswerInput, StartInput } from './schema'
import { termInWords, termOf } from './terms'

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
    await happened(tx, viewer, 'judgement.started', id, {
      area: area.name,
      term: termInWords({ academicYear, term }),
    })
    return id
  })
}

/**
 * Answers one statement of a draft, with the records the answer rests on.
 *
 * @returns the judgement's id
 * @throws NotFound for a judgement, statement or record that is not the school's; NotAllowed; RuleBroken when it is agreed
 *   already, and on `records` when it is "met" or "nearly" with none; StaleEdit
 */
export function answerStatement(viewer: Viewer, input: AnswerInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { id, criterionId, version, answer, words, records } = input
    const draft = await draftInHand(tx, viewer, id)
    const criterion = await tx.criterion.findFirst({
      where: { schoolId, id: criterionId, frameworkId: draft.frameworkId, areaKey: draft.areaKey },
      select: { words: true },
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
    if ((before?.version ?? 0) !== version) throw await staleEdit(tx, viewer, id)
    const answerId = before?.id ?? newId()
    if (before) {
      const { count } = await tx.judgementAnswer.updateMany({
        where: { schoolId, id: answerId, version },
        data: { answer, words, version: { increment: 1 } },
      })
      if (count === 0) throw await staleEdit(tx, viewer, id)
      await tx.judgementRecord.deleteMany({ where: { schoolId, answerId } })
    } else {
      await tx.judgementAnswer.createMany({ data: [{ ...key, id: answerId, answer, words }] })
    }
    await tx.judgementRecord.createMany({
      data: records.map(({ kind, id: recordId }) => ({ schoolId, answerId, recordKind: kind, recordId })),
      skipDuplicates: true,
    })
    await happened(tx, viewer, 'judgement.answered', id, {
      statement: criterion.words,
      answer,
      records: records.length,
    })
    return id
  })
}

/**
 * Agrees a judgement: from here on it stays as it is read that day, to the byte. What was agreed of the same area before, in
 * whichever edition, is superseded and stays too.
 *
 * @returns its id
 * @throws NotFound; NotAllowed; RuleBroken on `grade` when none was chosen of the scale, on `differsWhy` when it differs from
 *   what the rule proposes without a reason, and when statements are not answered; StaleEdit
 */
export function agreeJudgement(viewer: Viewer, input: AgreeInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId, personId, personName } = viewer
    const { id, version, grade, differsWhy, words } = input
    await draftInHand(tx, viewer, id)
    const judgement = await readJudgementInHand(tx, viewer, id)
    const { scale, framework, statements } = judgement
    const open = statements.filter(({ answer }) => answer === null).length
    if (open > 0)
      throw new RuleBroken(
        'form',
        `${open === 1 ? 'One statement is' : `${open} statements are`} not answered yet. “No evidence” is an answer too.`,
      )
    const chosen = scale.find(({ key }) => key === grade) ?? null
    if (scale.length > 0 && !chosen) throw new RuleBroken('grade', 'Choose the grade.')
    const proposed = proposeGrade(framework.rule, scale, statements)
    const differs = proposed?.grade !== undefined && proposed.grade?.key !== chosen?.key
    if (proposed && differs && !differsWhy)
      throw new RuleBroken(
        'differsWhy',
        proposed.grade
          ? `The answers propose “${proposed.grade.name}”. Say why it is another.`
          : 'The answers propose no grade. Say what yours rests on.',
      )
    const doubts = await readDoubts(tx, viewer, judgement, { grade: chosen?.key ?? null, words })
    const asJudged = whatWasAgreed(judgement, {
      grade: chosen,
      proposed,
      differsWhy: differs ? differsWhy : null,
      words,
      doubts,
      agreedByName: personName,
      agreedOn: today(),
    })
    const { count } = await tx.judgement.updateMany({
      where: { schoolId, id, version, status: 'draft' },
      data: {
        status: 'agreed',
        version: { increment: 1 },
        grade: chosen?.key ?? null,
        differsWhy: differs ? differsWhy : null,
        words,
        agreedById: personId,
        agreedByName: personName,
        agreedAt: now(),
        asJudged: JSON.stringify(asJudged),
      },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await tx.judgement.updateMany({
      where: {
        schoolId,
        id: { not: id },
        status: 'agreed',
        areaKey: judgement.areaKey,
        framework: { schoolId, key: framework.key },
      },
      data: { status: 'superseded', supersededById: id, version: { increment: 1 } },
    })
    await happened(tx, viewer, 'judgement.agreed', id, {
      area: judgement.area.name,
      term: termInWords(judgement),
      grade: chosen?.name ?? '',
    })
    return id
  })
}

async function draftInHand(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.judgement.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { status: true, frameworkId: true, areaKey: true },
  })
  if (!found) throw new NotFound()
  if (!canJudge(viewer)) throw new NotAllowed()
  if (found.status !== 'draft')
    throw new RuleBroken('form', 'This judgement is agreed, and stays as it is. Judge again to change it.')
  return found
}

function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  recordId: string,
  detail: Record<string, string | number>,
) {
  return recordHappening(tx, viewer, { kind, recordType: 'judgement', recordId, detail })
}
