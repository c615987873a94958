import { describe, expect, it } from 'vitest'
import { addLink } from '@/lib/evidence/add'
import { getGovernorsPaper, readQuestion } from '@/lib/governance/queries'
import { answerQuestion } from '@/lib/governance/question-commands'
import { aMember, aSchool } from '@/prisma/builders'
import { aLottery, type Lottery } from '@/prisma/builders/evaluation'
import { about, aQuotation } from '@/prisma/builders/evidence'
import { aQuestionFrom } from '@/prisma/builders/governance'
import { recomputeResults } from '../measures/outcome-result-keeping'
import { recordHappening } from '../platform/audit'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { academicYearOf } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { getGovernorsResult } from './governors-result'
import { getHeldTo } from './held-to-queries'
import { wordsAbove, wordsForGovernors } from './own-words'
import { saveOwnWords } from './own-words-commands'

const getGovernorsPage = async (viewer: Viewer, academicYear: number) =>
  (await getGovernorsPaper(viewer, academicYear))?.page ?? null

const getQuestion = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readQuestion(tx, viewer, id))
const read = (viewer: Viewer, id: string) =>
  inSchool(viewer, (tx) =>
    tx.outcome.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: { version: true, ownWords: true, privateNote: true },
    }),
  )

async function worded(viewer: Viewer, activity: { id: string; outcomeId: string }, owner = viewer) {
  const { version } = await read(owner, activity.outcomeId)
  return (ownWords: string | null, privateNote: string | null = null) =>
    saveOwnWords(viewer, {
      activityId: activity.id,
      outcomeId: activity.outcomeId,
      version,
      ownWords,
      privateNote,
    })
}

/** Corrects the second figures of those who took part, so that nothing clear is left of the result. */
function lowered(head: Viewer, { outcomeId, tookPart }: Lottery) {
  return inSchool(head, async (tx) => {
    await tx.figure.updateMany({
      where: { schoolId: head.schoolId, outcomeId, wave: 'after', pupilId: { in: tookPart } },
      data: { value: 80 },
    })
    await recomputeResults(tx, head, [outcomeId])
    // As every change of figures does: what was worked out from them before is forgotten by it.
    await recordHappening(tx, head, {
      kind: 'figures.results_changed',
      recordType: 'figures',
      recordId: head.schoolId,
      detail: { outcomes: 1 },
    })
  })
}

describe('a leader’s own words about a result', () => {
  it('are kept where the figures allow them, and refused with the allowed sentence where they do not', async () => {
    const { head } = await aSchool()
    const clear = await aLottery(head, { title: 'Reading by lot', pupils: 40 })
    await (await worded(head, clear))('It worked in both classes.', 'Ask the two who left.')
    expect(await read(head, clear.outcomeId)).toMatchObject({
      ownWords: 'It worked in both classes.',
      privateNote: 'Ask the two who left.',
    })
    const nothing = await aLottery(head, { title: 'Number by lot', pupils: 40, gain: 0 })
    const refused = await (await worded(head, nothing))('It worked.', 'I think it worked.').catch((e) => e)
    expect(refused).toBeInstanceOf(RuleBroken)
    expect(refused.field).toBe('ownWords')
    expect(refused.message).toMatch(/^“worked” says more than the figures allow/)
    expect(refused.more.offers.ownWords).toMatch(/^We cannot tell whether|^Any difference is likely/)
    expect(await read(head, nothing.outcomeId)).toMatchObject({ ownWords: null, privateNote: null })
    // The note may say anything.
    await (await worded(head, nothing))(null, 'I think it worked.')
    expect((await read(head, nothing.outcomeId)).privateNote).toBe('I think it worked.')
  })

  it('may be the allowed sentence itself, whatever word stands in it', async () => {
    const { head } = await aSchool()
    const measureId = await inSchool(head, (tx) =>
      tx.measure
        .create({
          data: {
            schoolId: head.schoolId,
            name: 'Progress because of home',
            unit: 'points',
            type: 'school_test',
          },
          select: { id: true },
        })
        .then(({ id }) => id),
    )
    const nothing = await aLottery(head, { title: 'Number by lot', pupils: 24, gain: 0, measureId })
    const words = await worded(head, nothing)
    const refused = await words('It worked.').catch((e) => e)
    const allowed = refused.more.offers.ownWords
    expect(allowed).toContain('because of')
    await words(`${allowed} We go on.`)
    expect((await read(head, nothing.outcomeId)).ownWords).toBe(`${allowed} We go on.`)
  })

  it('stand in the history as done, and not as written', async () => {
    const { head } = await aSchool()
    const lottery = await aLottery(head, { title: 'Reading by lot', pupils: 24 })
    await (await worded(head, lottery))('Seen by Ms Fenwick.', 'Noted by Ms Fenwick.')
    const entries = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({
        where: { schoolId: head.schoolId, kind: 'outcome.worded' },
        select: { detail: true, personName: true },
      }),
    )
    expect(entries).toEqual([
      { personName: head.personName, detail: { measure: 'Reading age', hasWords: true } },
    ])
  })

  it('are no longer shown to governors once the figures do not allow them', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    const lottery = await aLottery(head, { title: 'Reading by lot', pupils: 40 })
    await (await worded(head, lottery))('It worked.')
    const shown = async () => {
      const found = await getGovernorsResult(governor, lottery.outcomeId)
      return found && wordsForGovernors(found.row.ownWords, found.claim)
    }
    expect(await shown()).toBe('It worked.')
    await lowered(head, lottery)
    expect(await shown()).toBeNull()
  })

  it('are nobody else’s to write: another school, a lower role, a guessed id, a page opened before', async () => {
    const { school, head } = await aSchool()
    const { head: stranger } = await aSchool()
    const lottery = await aLottery(head, { title: 'Reading by lot', pupils: 24 })
    await expect((await worded(stranger, lottery, head))('Seen.')).rejects.toThrow(NotFound)
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const other = await aMember(school, role)
      await expect((await worded(other, lottery, head))('Seen.')).rejects.toThrow(NotAllowed)
    }
    const guessed = { id: lottery.id, outcomeId: crypto.randomUUID() }
    await expect(
      saveOwnWords(head, {
        activityId: guessed.id,
        outcomeId: guessed.outcomeId,
        version: 1,
        ownWords: 'Seen.',
        privateNote: null,
      }),
    ).rejects.toThrow(NotFound)
    const old = await worded(head, lottery)
    await (await worded(head, lottery))('Seen.')
    await expect(old('Seen again.')).rejects.toThrow(StaleEdit)
    expect((await read(head, lottery.outcomeId)).ownWords).toBe('Seen.')
  })
})

describe('an answer to a governor about an activity', () => {
  it('may say no more of it than its figures allow', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    const lottery = await aLottery(head, { title: 'Reading by lot', pupils: 40, gain: 0 })
    const question = await aQuestionFrom(governor, { about: 'claim', activityId: lottery.id })
    const refused = await answerQuestion(head, {
      id: question,
      version: 1,
      answer: 'It proves that it worked.',
      minute: null,
    }).catch((e) => e)
    expect(refused).toBeInstanceOf(RuleBroken)
    expect(refused.message).toContain('“proves” and “worked”')
    expect(refused.more.offers.answer.length).toBeGreaterThan(20)
    await answerQuestion(head, {
      id: question,
      version: 1,
      answer: 'We cannot tell yet, and do it again.',
      minute: null,
    })
  })

  it('shows, once its figures no longer allow it, with the sentence that is allowed now', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    const lottery = await aLottery(head, { title: 'Reading by lot', pupils: 40 })
    const question = await aQuestionFrom(governor, { about: 'claim', activityId: lottery.id })
    const answer = 'It worked, and the staff will do it again.'
    await answerQuestion(head, { id: question, version: 1, answer, minute: null })
    const above = async () => {
      const found = (await getQuestion(governor, question))?.question
      return found?.held && { words: wordsAbove(answer, found.held), sentence: found.held.sentence }
    }
    expect(await above()).toMatchObject({ words: [] })
    await lowered(head, lottery)
    expect(await above()).toMatchObject({ words: [{ words: 'worked' }] })
    expect((await above())?.sentence.length).toBeGreaterThan(20)
  })

  it('about a table is held to no activity', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    await aLottery(head, { title: 'Reading by lot', pupils: 24, gain: 0 })
    const question = await aQuestionFrom(governor)
    await answerQuestion(head, { id: question, version: 1, answer: 'The invitations worked.', minute: null })
    expect((await getQuestion(governor, question))?.question).toMatchObject({ held: null })
  })
})

describe('what leaders write about an activity', () => {
  it('is held to its figures for those who plan it, in their own school', async () => {
    const { school, head } = await aSchool()
    const { head: stranger } = await aSchool()
    const { id } = await aLottery(head, { title: 'Reading by lot', pupils: 40 })
    expect(await getHeldTo(head, id)).toMatchObject({ rung: 5, praise: 5 })
    expect(await getHeldTo(stranger, id)).toBeNull()
    expect(await getHeldTo(await aMember(school, 'governor'), id)).toBeNull()
    expect(await getHeldTo(head, crypto.randomUUID())).toBeNull()
    expect(await getHeldTo(head, 'nonsense')).toBeNull()
  })

  it('in the title of evidence governors see is marked, and never in a parent’s words', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    const nothing = await aLottery(head, { title: 'Number by lot', pupils: 24, gain: 0 })
    const clear = await aLottery(head, { title: 'Reading by lot', pupils: 40 })
    const seen = { ...about(nothing.id), visibility: 'governors' as const }
    const url = 'https://example.org/slides'
    await addLink(head, { ...seen, title: 'It worked: slides', url })
    const both = [...seen.supports, ...about(clear.id).supports]
    await addLink(head, { ...seen, title: 'It worked in reading', url, supports: both })
    await aQuotation(head, nothing.id, {
      quotation: 'It worked for us.',
      consent: 'given',
      visibility: 'governors',
    })
    const page = await getGovernorsPage(governor, academicYearOf(today()))
    const marked = (page?.evidence ?? []).filter(
      ({ title, held }) => held && wordsAbove(title, held).length > 0,
    )
    expect(page?.evidence).toHaveLength(3)
    expect(marked.map(({ title }) => title)).toEqual(['It worked: slides'])
  })
})
