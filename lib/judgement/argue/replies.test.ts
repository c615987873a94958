import { describe, expect, it } from 'vitest'
import { happeningInWords } from '@/lib/history/words'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aFramework, aJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { readAsJudged } from '../as-judged'
import { readJudgementInHand } from '../in-hand'
import { agreeJudgement } from '../judge-commands'
import { readDoubts } from './read-doubts'
import { answerDoubt, takeBackReply } from './reply-commands'
import { answerDoubtInput } from './reply-schema'
import { saidOnce } from './said-once'
import { withReplies } from './shown-doubts'

const ABOUT = 'engagement-learning'
const turnout = (id: string, version = 0) => ({
  id,
  rule: 'rests_on_turnout' as const,
  about: [ABOUT],
  version: new Map([[ABOUT, version]]),
})

const doubtsAbout = (viewer: Viewer, id: string) =>
  inSchool(viewer, async (tx) => {
    const judgement = await readJudgementInHand(tx, viewer, id)
    return withReplies(await readDoubts(tx, viewer, judgement), judgement.replies)
  })

/** Every statement of engagement met, on a session to which ten people came. */
async function metOnTurnout() {
  const { school, head } = await aSchool()
  const activity = await anActivity(head, { title: 'Coffee morning' })
  await whoCame(head, activity, await aSession(head, activity), { headsCame: 10 })
  const id = await aJudgement(head)
  await answeredAlike(head, id, { answer: 'met', records: [{ kind: 'activity', id: activity }] })
  return { school, head, id, activity }
}

describe('answering what speaks against a judgement', () => {
  it('stays with the statement, can be changed and taken back, and is kept when it is agreed', async () => {
    const { head, id, activity } = await metOnTurnout()
    const before = await doubtsAbout(head, id)
    const doubt = before.find(({ rule, about }) => rule === 'rests_on_turnout' && about === ABOUT)
    expect(doubt).toMatchObject({ reply: null, records: [{ id: activity, title: 'Coffee morning' }] })

    await answerDoubt(head, { ...turnout(id), reply: 'We ask parents in spring.' })
    await answerDoubt(head, { ...turnout(id, 1), reply: 'We ask parents in May.' })
    const replied = (await doubtsAbout(head, id)).filter(({ reply }) => reply)
    expect(replied.map(({ rule, about, reply }) => [rule, about, reply?.words, reply?.byName])).toEqual([
      ['rests_on_turnout', ABOUT, 'We ask parents in May.', head.personName],
    ])

    const whole = { id, rule: 'no_change_for_pupils' as const, about: [''] }
    await answerDoubt(head, { ...whole, version: new Map(), reply: 'It is a beginning.' })
    await takeBackReply(head, { ...whole, version: new Map([['', 1]]) })
    await agreeJudgement(head, { id, version: 1, grade: 'outstanding', differsWhy: null, words: null })
    const { asJudged } = await inSchool(head, (tx) =>
      tx.judgement.findFirstOrThrow({ where: { schoolId: head.schoolId, id }, select: { asJudged: true } }),
    )
    const { doubts } = readAsJudged(asJudged ?? '')
    expect(doubts.map(({ rule, about }) => `${rule} ${about}`)).toEqual(
      before.map(({ rule, about }) => `${rule} ${about}`),
    )
    expect(doubts.filter(({ reply }) => reply)).toEqual([
      expect.objectContaining({
        about: ABOUT,
        source: expect.stringContaining('paragraph 40'),
        reply: { words: 'We ask parents in May.', byName: head.personName, on: expect.any(String) },
      }),
    ])
  })

  it('answers one doubt of several statements in one go, and only those it was left ticked for', async () => {
    const { head, id } = await metOnTurnout()
    const said = async () =>
      saidOnce(await doubtsAbout(head, id)).filter(([{ rule }]) => rule === 'rests_on_turnout')
    const [same, ...others] = await said()
    const keys = same?.map(({ about }) => about) ?? []
    expect([keys.length, others]).toEqual([5, []])
    const [first, ...rest] = keys as [string, ...string[]]
    const which = { id, rule: 'rests_on_turnout' as const, version: new Map<string, number>() }
    await answerDoubt(head, { ...which, about: rest, reply: 'We ask in spring.' })
    expect((await said()).map((one) => [one.length, one[0].reply?.words])).toEqual([
      [1, undefined],
      [4, 'We ask in spring.'],
    ])
    await expect(answerDoubt(head, { ...which, about: keys, reply: 'Again.' })).rejects.toThrow(StaleEdit)
    const version = new Map(rest.map((key) => [key, 1]))
    await answerDoubt(head, { ...which, about: [first, ...rest], version, reply: 'We ask in May.' })
    expect((await said()).map((one) => [one.length, one[0].reply?.words])).toEqual([[5, 'We ask in May.']])
    await takeBackReply(head, {
      ...which,
      about: keys,
      version: new Map([[first, 1], ...rest.map((key): [string, number] => [key, 2])]),
    })
    expect((await said()).map((one) => [one.length, one[0].reply])).toEqual([[5, null]])
    const entries = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({ where: { schoolId: head.schoolId, recordId: id }, orderBy: { id: 'asc' } }),
    )
    expect(entries.slice(-3).map(happeningInWords)).toEqual([
      `${head.personName} answered what speaks against 4 statements: turnout alone`,
      `${head.personName} changed the answer to what speaks against 5 statements: turnout alone`,
      `${head.personName} took back the answer to what speaks against 5 statements: turnout alone`,
    ])
  })

  it('changes nothing any more once it is agreed', async () => {
    const { head, id } = await metOnTurnout()
    await answerDoubt(head, { ...turnout(id), reply: 'We ask parents in spring.' })
    await agreeJudgement(head, { id, version: 1, grade: 'outstanding', differsWhy: null, words: null })
    const again = turnout(id, 1)
    await expect(answerDoubt(head, { ...again, reply: 'Later.' })).rejects.toThrow(RuleBroken)
    await expect(takeBackReply(head, again)).rejects.toThrow(RuleBroken)
  })

  it('loses nothing where two answer the same', async () => {
    const { head, id } = await metOnTurnout()
    await answerDoubt(head, { ...turnout(id), reply: 'First.' })
    await expect(answerDoubt(head, { ...turnout(id), reply: 'Second.' })).rejects.toThrow(StaleEdit)
    await expect(takeBackReply(head, turnout(id))).rejects.toThrow(StaleEdit)
    await takeBackReply(head, turnout(id, 1))
    await expect(takeBackReply(head, turnout(id, 1))).rejects.toThrow(NotFound)
  })

  it('stands in the history, without its words', async () => {
    const { head, id } = await metOnTurnout()
    await answerDoubt(head, { ...turnout(id), reply: 'Mrs Adeyemi knows why.' })
    const entries = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({ where: { schoolId: head.schoolId, kind: 'judgement.doubt_answered' } }),
    )
    expect(JSON.stringify(entries)).not.toContain('Adeyemi')
    expect(entries.map(happeningInWords)).toEqual([
      `${head.personName} answered what speaks against “Parents are enabled to engage themselves directly with their children’s learning.”: turnout alone`,
    ])
  })

  it('asks for words, and not for a novel', () => {
    const sent = { id: '0199a000-0000-7000-8000-000000000000', rule: 'one_record', about: '', version: ':0' }
    const wrong = (given: object) =>
      answerDoubtInput.safeParse({ ...sent, ...given }).error?.issues[0]?.path[0]
    expect(wrong({ reply: ' ' })).toBe('reply')
    expect(wrong({ reply: 'a'.repeat(501) })).toBe('reply')
    expect(wrong({ reply: 'Why not.', rule: 'toString' })).toBe('rule')
    expect(wrong({ reply: 'Why not.', about: undefined })).toBe('about')
    expect(wrong({ reply: 'Why not.', version: '1' })).toBe('version')
    expect(wrong({ reply: 'Why not.' })).toBeUndefined()
    const both = answerDoubtInput.parse({ ...sent, reply: 'Why.', about: ['a', 'b'], version: 'a:2 b:0' })
    expect([both.about, [...both.version]]).toEqual([
      ['a', 'b'],
      [
        ['a', 2],
        ['b', 0],
      ],
    ])
  })

  it('is not another school’s, nor for staff, and no statement or judgement is guessed', async () => {
    const { school, head, id } = await metOnTurnout()
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    await answerDoubt(head, { ...turnout(id), reply: 'Ours.' })
    const guessed = { ...turnout(id), id: '0199a000-0000-7000-8000-000000000000' }
    const elsewhere = { ...turnout(id), about: [ABOUT, 'impact-skills'] }
    for (const [viewer, which, refused] of [
      [other, turnout(id), NotFound],
      [staff, turnout(id), NotAllowed],
      [head, guessed, NotFound],
      [head, elsewhere, NotFound],
    ] as const) {
      await expect(answerDoubt(viewer, { ...which, reply: 'Mine.' })).rejects.toThrow(refused)
      await expect(takeBackReply(viewer, { ...which, version: new Map([[ABOUT, 1]]) })).rejects.toThrow(
        refused,
      )
    }
  })
})

describe('what speaks against a judgement, read from the records', () => {
  it('sets impact beside engagement, as the draft says or as it was agreed', async () => {
    const { head } = await aSchool()
    const frameworkId = await aFramework(head)
    const engagement = await aJudgement(head, { frameworkId })
    await answeredAlike(head, engagement)
    await agreeJudgement(head, {
      id: engagement,
      version: 1,
      grade: 'inadequate',
      differsWhy: 'So it is.',
      words: null,
    })
    const impact = await aJudgement(head, { frameworkId, areaKey: 'impact' })
    const rules = (grade: string | null) =>
      inSchool(head, async (tx) => {
        const judgement = await readJudgementInHand(tx, head, impact)
        return (await readDoubts(tx, head, judgement, { grade, words: null })).map(({ rule }) => rule)
      })
    expect(await rules('good')).toContain('impact_above_engagement')
    expect(await rules('inadequate')).not.toContain('impact_above_engagement')
    await inSchool(head, async (tx) => {
      const again = await tx.judgement.create({
        data: {
          schoolId: head.schoolId,
          frameworkId,
          areaKey: 'engagement',
          academicYear: 2026,
          term: 1,
          grade: 'outstanding',
          startedByName: 'Head',
          createdAt: new Date(),
        },
      })
      expect(again.status).toBe('draft')
    })
    expect(await rules('good')).not.toContain('impact_above_engagement')
  })
})
