import { describe, expect, it } from 'vitest'
import { answerQuestion } from '@/lib/governance/question-commands'
import { aMember, aSchool } from '@/prisma/builders'
import { aLottery } from '@/prisma/builders/evaluation'
import { aQuestionFrom } from '@/prisma/builders/governance'
import { recomputeResults } from '../measures/outcome-result-keeping'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { getGovernorsResult } from './governors-result'
import { wordsForGovernors } from './own-words'
import { saveOwnWords } from './own-words-commands'

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
    await inSchool(head, async (tx) => {
      await tx.figure.updateMany({
        where: {
          schoolId: head.schoolId,
          outcomeId: lottery.outcomeId,
          wave: 'after',
          pupilId: { in: lottery.tookPart },
        },
        data: { value: 80 },
      })
      await recomputeResults(tx, head, [lottery.outcomeId])
    })
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
})
