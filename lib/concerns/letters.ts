import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { longDate, toDate, toIso } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { writeEvent } from './events'
import { caseInHand, onlyThoseWhoWorkOn } from './in-hand'
import { gapsLeft } from './letter-text'
import type { LetterEdit, LetterSent, NewLetter } from './letters-schema'

export type OfLetter = { id: string; letterId: string }

/**
 * Begins a letter of a case, from one of the school's or from nothing. It is a draft until it is marked as sent.
 *
 * @throws NotFound for a case or a template that is not this viewer's to know of; NotAllowed for whoever does not work on it
 */
export function writeLetter(viewer: Viewer, input: NewLetter): Promise<OfLetter> {
  const { id, templateId, title, body } = input
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoWorkOn(viewer, found)
    const template = templateId ? await templateOf(tx, viewer, templateId) : null
    const { schoolId, personId, personName } = viewer
    const letter = await tx.caseLetter.create({
      data: {
        schoolId,
        caseId: id,
        stage: found.stage,
        templateKey: template?.key ?? null,
        title,
        body,
        writtenById: personId,
        writtenByName: personName,
        createdAt: now(),
      },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'case.letter_written',
      recordType: 'case',
      recordId: id,
      detail: { letterId: letter.id, template: template?.name ?? null },
    })
    return { id, letterId: letter.id }
  })
}

async function templateOf(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.letterTemplate.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { key: true, name: true },
  })
  if (!found) throw new NotFound()
  return found
}

const WAS_SENT = 'This letter was sent, and stays as it was sent. Write another.'

/** The letter of a case, for whoever works on it; with the day the case was received. */
async function letterInHand(tx: Tx, viewer: Viewer, { id, letterId }: OfLetter) {
  const found = await caseInHand(tx, viewer, id)
  const letter = await tx.caseLetter.findFirst({
    where: { schoolId: viewer.schoolId, caseId: id, id: letterId },
    select: { title: true, body: true, sentOn: true },
  })
  if (!letter) throw new NotFound()
  onlyThoseWhoWorkOn(viewer, found)
  if (letter.sentOn) throw new RuleBroken('form', WAS_SENT)
  return { ...letter, receivedOn: toIso(found.receivedOn) }
}

async function writeInto(
  tx: Tx,
  viewer: Viewer,
  { id, letterId, version }: OfLetter & { version: number },
  data: { title: string; body: string } | { sentOn: Date; sentBy: LetterSent['sentBy'] },
): Promise<void> {
  // Many, though it is one: nothing is read back, because from here on nobody may change it.
  const { count } = await tx.caseLetter.updateMany({
    where: { schoolId: viewer.schoolId, caseId: id, id: letterId, version, sentOn: null },
    data: { ...data, version: { increment: 1 } },
  })
  if (count > 0) return
  const ofLetter = { detail: { path: ['letterId'], equals: letterId } }
  throw await staleEdit(tx, viewer, id, ofLetter)
}

/** @throws RuleBroken when it was sent; StaleEdit when somebody changed it since; NotFound, NotAllowed */
export function changeLetter(viewer: Viewer, input: LetterEdit): Promise<OfLetter> {
  const { id, letterId, title, body } = input
  return changeInSchool(viewer, async (tx) => {
    await letterInHand(tx, viewer, input)
    await writeInto(tx, viewer, input, { title, body })
    await recordHappening(tx, viewer, {
      kind: 'case.letter_changed',
      recordType: 'case',
      recordId: id,
      detail: { letterId },
    })
    return { id, letterId }
  })
}

/**
 * Says that a letter was sent: from then on it stays as it is, and stands on the timeline under its title.
 *
 * @throws RuleBroken on `sentOn` for a day to come or before the case was received, on `isComplete` while there are gaps in it
 *   and nobody said that they are none, on `form` when it was sent already; StaleEdit, NotFound, NotAllowed
 */
export function sendLetter(viewer: Viewer, input: LetterSent): Promise<OfLetter> {
  const { id, letterId, sentOn, sentBy } = input
  return changeInSchool(viewer, async (tx) => {
    const { title, body, receivedOn } = await letterInHand(tx, viewer, input)
    const gaps = gapsLeft(body)
    if (gaps.length > 0 && !input.isComplete) {
      throw new RuleBroken(
        'isComplete',
        `There ${gaps.length === 1 ? 'is still a gap' : 'are still gaps'} in it: ${gaps.join(', ')}. Fill in what is missing first, so that what is kept says what was sent; or say below that the brackets are meant.`,
      )
    }
    if (sentOn > today())
      throw new RuleBroken('sentOn', 'This day is still to come. Enter the day it was sent.')
    if (sentOn < receivedOn) {
      throw new RuleBroken('sentOn', `This is before it reached us, on ${longDate(receivedOn)}.`)
    }
    await writeInto(tx, viewer, input, { sentOn: toDate(sentOn), sentBy })
    await writeEvent(tx, viewer, id, {
      kind: 'letter',
      channel: sentBy,
      onDay: sentOn,
      atTime: null,
      who: null,
      words: title,
    })
    await recordHappening(tx, viewer, {
      kind: 'case.letter_sent',
      recordType: 'case',
      recordId: id,
      detail: { letterId, on: sentOn, by: sentBy },
    })
    return { id, letterId }
  })
}
