import { beforeEach, describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, versionOf, withDuties } from '@/prisma/builders/concerns'
import { addCaseFiles, getCaseFile, getFilesOfCase } from './case-files'
import { getWholeCase } from './case-page'
import { redirectCase, reopenCase, resolveCase, withdrawCase } from './end-commands'
import { escalateCase } from './escalate-command'
import { writeOnTimeline } from './event-commands'
import { changeCategory, writeAccount } from './fact-commands'
import { chooseHandler, takeOn } from './handler-commands'
import { endInsistent, markInsistent, reviewInsistent } from './insistent-commands'
import { holdCase, letCaseGo, letSeveralGo, takeHoldOff } from './keep-commands'
import { getCaseToKeep } from './keep-queries'
import {
  changeImprovement,
  checkImprovement,
  dropImprovement,
  finishImprovement,
  planImprovement,
} from './learn/improvement-commands'
import { getPlanChoices, readImprovement } from './learn/improvement-queries'
import { addLesson, changeLesson } from './learn/lesson-commands'
import { getLessons } from './learn/lesson-queries'
import { writeYouSaid } from './learn/you-said-commands'
import { letterAsWord } from './letter-as-word'
import { getLetter, getLettersOfCase } from './letter-queries'
import { getLetterStart } from './letter-start'
import { changeLetter, sendLetter, writeLetter } from './letters'
import { acknowledge, answer, goOn, pauseCase } from './move-commands'
import { handOver, nameSomebody, takeNameOut } from './named-commands'
import { checkCandidates } from './panel'
import { chooseShown, makeParentLink, withdrawParentLink } from './parent-link'
import { getLinksOfCase } from './parent-link-queries'
import { addRoute } from './routes'
import { choosePanel, letSee, liftRestriction, restrictCase, stopSeeing } from './sight-commands'
import { tieCases, untieCases } from './ties'
import { getBelonging } from './ties-queries'

type Target = { id: string; letterId: string; lessonId: string; improvementId: string; linkId: string }

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const WHY = 'Because of what was said.'
const told = { channel: null, words: null }

/** Every command that names a case, by its ids and a version, as somebody would send it who has guessed or kept them. */
const commands: Record<string, (who: Viewer, at: Target) => Promise<unknown>> = {
  acknowledge: (who, { id }) => acknowledge(who, { id, version: 1, on: today(), ...told }),
  answer: (who, { id }) => answer(who, { id, version: 1, on: today(), finding: null, ...told }),
  pauseCase: (who, { id }) => pauseCase(who, { id, version: 1, on: today(), reason: WHY }),
  goOn: (who, { id }) => goOn(who, { id, version: 1, on: today() }),
  escalateCase: (who, { id }) => escalateCase(who, { id, version: 1, on: today(), why: WHY }),
  resolveCase: (who, { id }) =>
    resolveCase(who, { id, version: 1, on: today(), finding: null, actionTaken: WHY, apologyGiven: true }),
  withdrawCase: (who, { id }) => withdrawCase(who, { id, version: 1, on: today(), why: WHY }),
  redirectCase: (who, { id }) =>
    redirectCase(who, { id, version: 1, on: today(), route: 'admissions', why: null }),
  reopenCase: (who, { id }) => reopenCase(who, { id, version: 1, on: today(), why: WHY }),
  takeOn: (who, { id }) => takeOn(who, { id, version: 1 }),
  chooseHandler: (who, { id }) => chooseHandler(who, { id, version: 1, handlerId: who.membershipId }),
  writeOnTimeline: (who, { id }) =>
    writeOnTimeline(who, {
      ...{ id, kind: 'note', channel: null, onDay: today(), atTime: null, who: null, words: WHY },
      mainPoint: null,
      correctsId: null,
    }),
  writeAccount: (who, { id }) => writeAccount(who, { id, version: 1, account: WHY }),
  changeCategory: (who, { id }) => changeCategory(who, { id, version: 1, categoryKey: 'other' }),
  markInsistent: (who, { id }) =>
    markInsistent(who, { id, version: 1, why: WHY, reviewOn: addDays(today(), 30) }),
  reviewInsistent: (who, { id }) =>
    reviewInsistent(who, { id, version: 1, why: WHY, reviewOn: addDays(today(), 30) }),
  endInsistent: (who, { id }) => endInsistent(who, { id, version: 1, why: WHY }),
  nameSomebody: (who, { id }) => nameSomebody(who, { id, version: 1, namedId: who.membershipId }),
  takeNameOut: (who, { id }) => takeNameOut(who, { id, version: 1, personId: who.personId }),
  handOver: (who, { id }) => handOver(who, { id, version: 1, to: 'school' }),
  restrictCase: (who, { id }) => restrictCase(who, { id, version: 1, why: WHY }),
  liftRestriction: (who, { id }) => liftRestriction(who, { id, version: 1 }),
  letSee: (who, { id }) => letSee(who, { id, version: 1, membershipId: who.membershipId }),
  stopSeeing: (who, { id }) => stopSeeing(who, { id, version: 1, personId: who.personId }),
  checkCandidates: (who, { id }) => checkCandidates(who, id, [who.membershipId]),
  choosePanel: (who, { id }) => choosePanel(who, { id, version: 1, membershipIds: [who.membershipId] }),
  tieCases: (who, { id }) => tieCases(who, { id, otherId: GUESSED, kind: 'same_matter' }),
  untieCases: (who, { id }) => untieCases(who, { id, otherId: GUESSED }),
  addRoute: (who, { id }) => addRoute(who, { id, body: 'ofsted', toldOn: today(), note: null }),
  addCaseFiles: (who, { id }) => addCaseFiles(who, { id, tray: GUESSED, title: {} }),
  writeLetter: (who, { id }) => writeLetter(who, { id, templateId: null, title: WHY, body: WHY }),
  changeLetter: (who, { id, letterId }) =>
    changeLetter(who, { id, letterId, version: 1, title: WHY, body: WHY }),
  sendLetter: (who, { id, letterId }) =>
    sendLetter(who, { id, letterId, version: 1, sentOn: today(), sentBy: 'email', isComplete: true }),
  makeParentLink: (who, { id }) => makeParentLink(who, { id, days: 30 }),
  withdrawParentLink: (who, { id, linkId }) => withdrawParentLink(who, { id, linkId }),
  chooseShown: (who, { id }) => chooseShown(who, { id, shown: [] }),
  addLesson: (who, { id }) => addLesson(who, { caseId: id, words: WHY }),
  changeLesson: (who, { id, lessonId }) =>
    changeLesson(who, { caseId: id, id: lessonId, version: 1, words: WHY }),
  planImprovement: (who, { lessonId }) =>
    planImprovement(who, {
      ...{ title: WHY, because: null, ownerId: who.membershipId, categoryId: null, lessonId },
      dueOn: addDays(today(), 5),
      checkOn: addDays(today(), 50),
    }),
  changeImprovement: (who, { improvementId }) =>
    changeImprovement(who, {
      ...{ id: improvementId, version: 1, title: WHY, because: null, ownerId: who.membershipId },
      dueOn: addDays(today(), 5),
      checkOn: addDays(today(), 50),
    }),
  finishImprovement: (who, { improvementId }) =>
    finishImprovement(who, { id: improvementId, version: 1, doneOn: null }),
  dropImprovement: (who, { improvementId }) =>
    dropImprovement(who, { id: improvementId, version: 1, droppedWhy: WHY }),
  checkImprovement: (who, { improvementId }) =>
    checkImprovement(who, { id: improvementId, version: 1, cameBack: 'no', checkWords: WHY }),
  writeYouSaid: (who, { improvementId }) =>
    writeYouSaid(who, { said: WHY, did: WHY, saidOn: today(), categoryId: null, improvementId }),
  letCaseGo: (who, { id }) => letCaseGo(who, { id, version: 1, typed: 'ABCDEF' }),
  letSeveralGo: (who, { id }) => letSeveralGo(who, { ids: [id], typed: 1 }),
  holdCase: (who, { id }) => holdCase(who, { id, version: 1, reason: WHY }),
  takeHoldOff: (who, { id }) => takeHoldOff(who, { id, version: 1 }),
}

/** Every query that names a case. Null, or nothing in it, for whoever may not know of the case. */
const queries: Record<string, (who: Viewer, at: Target) => Promise<unknown>> = {
  getWholeCase: (who, { id }) => getWholeCase(who, id),
  getBelonging: (who, { id }) => getBelonging(who, id),
  getFilesOfCase: (who, { id }) => getFilesOfCase(who, id),
  getCaseFile: (who, { id }) => getCaseFile(who, id, GUESSED),
  getLettersOfCase: (who, { id }) => getLettersOfCase(who, id),
  getLetter: (who, { id, letterId }) => getLetter(who, id, letterId),
  getLetterStart: (who, { id }) => getLetterStart(who, id, null),
  letterAsWord: (who, { id, letterId }) => letterAsWord(who, id, letterId),
  getLinksOfCase: (who, { id }) => getLinksOfCase(who, id),
  getLessons: (who, { id }) => getLessons(who, id),
  getCaseToKeep: (who, { id }) => getCaseToKeep(who, id),
  readImprovement: (who, { improvementId }) => inSchool(who, (tx) => readImprovement(tx, who, improvementId)),
  getPlanChoices: async (who, { lessonId }) => (await getPlanChoices(who, lessonId))?.lesson ?? null,
}

/** What no role of theirs ever includes, whatever it is about, and so is refused as such. */
const OF_FEW = ['letCaseGo', 'letSeveralGo', 'holdCase', 'takeHoldOff', 'writeYouSaid']
const OF_LEADERS = ['writeYouSaid']

let school: { id: string; slug: string }
let head: Viewer
let staff: Viewer
let chair: Viewer
let at: Target

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  staff = await aMember(school, 'staff')
  chair = await withDuties(await aMember(school, 'governor', { name: 'Olu Adeyemi' }), 'chair')
})

/** A case with all there is to it, worked by somebody who may. */
async function worked(by: Viewer, named: string[]): Promise<Target> {
  const id = await aCase(staff, { named })
  await takeOn(by, { id, version: await versionOf(by, id) })
  const { letterId } = await writeLetter(by, { id, templateId: null, title: 'Answer', body: 'Dear parent' })
  await makeParentLink(by, { id, days: 30 })
  await addLesson(by, { caseId: id, words: 'Ring back the same day.' })
  const of = { where: { schoolId: school.id, caseId: id }, select: { id: true } }
  const [lesson, link] = await inSchool(by, async (tx) => [
    await tx.caseLesson.findFirstOrThrow(of),
    await tx.parentLink.findFirstOrThrow(of),
  ])
  const improvementId = await planImprovement(by, {
    ...{ title: 'A rota', because: null, ownerId: by.membershipId, categoryId: null, lessonId: lesson.id },
    dueOn: addDays(today(), 5),
    checkOn: addDays(today(), 50),
  })
  return { id, letterId, lessonId: lesson.id, improvementId, linkId: link.id }
}

/** What each command answers to somebody, by its name. */
async function refusals(who: Viewer, target: Target): Promise<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const [name, command] of Object.entries(commands)) {
    said[name] = await command(who, target).then(
      () => 'done',
      (error: Error) => error.name,
    )
  }
  return said
}

async function expectNothingOf(who: Viewer, target: Target, refused: readonly string[] = []): Promise<void> {
  const expected = Object.keys(commands).map((name) => [
    name,
    refused.includes(name) ? 'NotAllowed' : 'NotFound',
  ])
  expect(await refusals(who, target)).toEqual(Object.fromEntries(expected))
  for (const [name, query] of Object.entries(queries)) expect(await query(who, target), name).toBeNull()
}

describe('every command and query of a case says that there is none', () => {
  it('to the head who is named in it, and to leaders while it is the chair’s', async () => {
    at = await worked(chair, [head.membershipId])
    expect(await getWholeCase(chair, at.id)).not.toBeNull()
    await expectNothingOf(head, at)
    await expectNothingOf(await aMember(school, 'senior_leader'), at)
  })

  it('to a member of staff who is named in it, or has nothing to do with it', async () => {
    const named = await aMember(school, 'liaison', { name: 'Nia Named' })
    at = await worked(head, [named.membershipId])
    await expectNothingOf(named, at, OF_FEW)
    await expectNothingOf(await aMember(school, 'staff', { name: 'Omar Other' }), at, OF_FEW)
  })

  it('to governors, trust leaders, and who was the chair', async () => {
    at = await worked(chair, [head.membershipId])
    for (const who of [await aMember(school, 'governor'), await aMember(school, 'trust_leader')])
      await expectNothingOf(who, at, OF_LEADERS)
    // Also who took it on as the chair, once somebody else is.
    await expectNothingOf(await withDuties(chair), at, OF_LEADERS)
    const next = await withDuties(await aMember(school, 'governor', { name: 'Nora Next' }), 'chair')
    expect(await getWholeCase(next, at.id)).not.toBeNull()
  })

  it('to another school, and for an id that was guessed', async () => {
    at = await worked(head, [])
    const { head: other } = await aSchool()
    await expectNothingOf(other, at)
    const guessed = { id: GUESSED, letterId: GUESSED, lessonId: GUESSED, improvementId: GUESSED }
    await expectNothingOf(head, { ...guessed, linkId: GUESSED })
  })
})
