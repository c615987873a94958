import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { readHeldTo } from '../impact/held-to-queries'
import { refusalOf, wordsAbove } from '../impact/own-words'
import { recordHappening, staleEdit } from '../platform/audit'
import { putInBin, takeRows } from '../platform/bin'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { longDate, toDate, toIso } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { figureAskedAbout } from './figure'
import { isOwnToChange, mayAnswer, mayAsk, maySeeQuestions } from './policy'
import type { AnswerInput, AskInput, QuestionInput, RewordInput } from './schema'
import { digestOf, readFigures } from './stood'

/**
 * Asks a question beside a figure of the governors' page, and keeps the figure with it as it stands.
 *
 * @returns the question's id
 * @throws NotAllowed unless a governor asks; NotFound when the page has no such figure; StaleEdit when the figure is no
 *   longer the one that was shown
 */
export function askQuestion(viewer: Viewer, input: AskInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!mayAsk(viewer)) throw new NotAllowed()
    const { academicYear, about, activityId, rowKey, words, seen } = input
    const { smallestShown, figures } = await readFigures(tx, viewer, academicYear)
    const figure = figureAskedAbout(figures, input)
    if (!figure) throw new NotFound()
    if (digestOf(figure.figures) !== seen) {
      throw new StaleEdit(
        'This figure has changed since you opened the page, and is shown as it is now. Your question is still here: read the figure again, then ask.',
      )
    }
    const { id } = await tx.governorQuestion.create({
      data: {
        schoolId: viewer.schoolId,
        academicYear,
        about,
        activityId: about === 'claim' ? activityId : null,
        rowKey: about === 'claim' ? null : rowKey,
        aboutWords: figure.words,
        asItStood: { smallestShown, figures: figure.figures },
        words,
        askedById: viewer.personId,
        askedByName: viewer.personName,
        askedOn: toDate(today()),
        askedAt: now(),
      },
      select: { id: true },
    })
    await happened(tx, viewer, 'question.asked', { id, aboutWords: figure.words })
    return id
  })
}

/** Words one's own question anew, until it is answered. What it was asked about stays as it stood. */
export function rewordQuestion(viewer: Viewer, { id, version, words }: RewordInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const question = await ownQuestion(tx, viewer, id)
    await write(tx, viewer, { id, version }, { words, wordsTakenOutBy: null })
    await happened(tx, viewer, 'question.reworded', question)
    return id
  })
}

/** Takes back one's own question, into the bin, until it is answered. */
export function takeBackQuestion(viewer: Viewer, { id, version }: QuestionInput): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const question = await ownQuestion(tx, viewer, id)
    // An answer that is being written at this moment is waited for, and then stays with its question.
    const taken = await takeRows(
      tx,
      viewer,
      'GovernorQuestion',
      Prisma.sql`"id" = ${id}::uuid AND "version" = ${version}`,
    )
    if (taken.rows.length === 0) throw await staleEdit(tx, viewer, id)
    await putInBin(tx, viewer, {
      kind: 'question',
      recordId: id,
      title: `the question of ${longDate(toIso(question.askedOn))} about “${question.aboutWords}”`,
      taken: [taken],
    })
    await happened(tx, viewer, 'question.taken_back', question)
    return null
  })
}

/** Answers a question, or betters the answer, with the reference to the minutes where there is one. */
export function answerQuestion(viewer: Viewer, input: AnswerInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, answer, minute } = input
    const question = await questionInHand(tx, viewer, id)
    if (!mayAnswer(viewer)) throw new NotAllowed()
    await refuseAboveTheFigures(tx, viewer, question.activityId, answer)
    const isFirst = question.answeredAt === null
    await write(
      tx,
      viewer,
      { id, version },
      {
        answer,
        minute,
        ...(isFirst
          ? { answeredAt: now(), answeredByName: viewer.personName }
          : question.answer !== answer && { answerChangedAt: now(), answeredByName: viewer.personName }),
      },
    )
    const kind = isFirst ? 'question.answered' : 'question.answer_changed'
    const changed = isFirst ? {} : { before: question.answer, after: answer }
    await happened(tx, viewer, kind, question, { minute, ...changed })
    return id
  })
}

/**
 * Takes the words out of a question in which somebody can be recognised, for good. That it was asked, about what and by
 * whom stays, and so does who took them out: no question goes without governors seeing it.
 */
export function takeOutWords(viewer: Viewer, { id, version }: QuestionInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const question = await questionInHand(tx, viewer, id)
    if (!mayAnswer(viewer)) throw new NotAllowed()
    if (question.wordsTakenOutBy) throw new RuleBroken('form', 'The words have been taken out already.')
    await write(tx, viewer, { id, version }, { words: '', wordsTakenOutBy: viewer.personName })
    await happened(tx, viewer, 'question.words_taken_out', question)
    return id
  })
}

/** An answer about an activity is read by governors, and may say no more of it than its own figures allow. */
async function refuseAboveTheFigures(tx: Tx, viewer: Viewer, activityId: string | null, answer: string) {
  const held = activityId === null ? null : await readHeldTo(tx, viewer, activityId, 'governors')
  if (!held) return
  const above = wordsAbove(answer, held)
  if (above.length > 0)
    throw new RuleBroken('answer', refusalOf(above), { offers: { answer: held.sentence } })
}

/** To whoever may not know of questions there are none. */
async function questionInHand(tx: Tx, viewer: Viewer, id: string) {
  const question = await tx.governorQuestion.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: {
      id: true,
      aboutWords: true,
      activityId: true,
      askedById: true,
      askedOn: true,
      answer: true,
      answeredAt: true,
      wordsTakenOutBy: true,
    },
  })
  if (!question || !maySeeQuestions(viewer)) throw new NotFound()
  return question
}

async function ownQuestion(tx: Tx, viewer: Viewer, id: string) {
  const question = await questionInHand(tx, viewer, id)
  if (isOwnToChange(viewer, question)) return question
  if (question.askedById === viewer.personId && mayAsk(viewer))
    throw new RuleBroken('form', 'It has been answered since, and stays as it was asked.')
  throw new NotAllowed()
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, version }: QuestionInput,
  data: Prisma.GovernorQuestionUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.governorQuestion.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  { id, aboutWords }: { id: string; aboutWords: string },
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  return recordHappening(tx, viewer, {
    kind,
    recordType: 'question',
    recordId: id,
    detail: { about: aboutWords, ...detail },
  })
}
