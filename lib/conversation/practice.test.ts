import { beforeEach, describe, expect, it } from 'vitest'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'
import { isTheme } from '@/lib/judgement/themes'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aQuotation as aPiece } from '@/prisma/builders/evidence'
import { someFigures } from '@/prisma/builders/figures'
import { anIdea } from '@/prisma/builders/ideas'
import { anAgreedJudgement } from '@/prisma/builders/judgement'
import { fromOutside } from '@/prisma/testing/outside'
import { notToSay } from './not-to-say'
import { getPractice, listQuestions } from './practice'
import { saveNote } from './practice-notes'
import { QUESTIONS, questionAfter, questionAtRandom } from './questions'

let head: Viewer
let school: { id: string; slug: string }

beforeEach(async () => {
  const made = await aSchool()
  head = made.head
  school = made.school
})

const put = (kind: 'activity' | 'evidence' | 'idea', id: string, theme: string) =>
  inSchool(head, (tx) =>
    tx.recordTheme.create({
      data: {
        schoolId: head.schoolId,
        recordKind: kind,
        recordId: id,
        theme,
        addedByName: head.personName,
        createdAt: new Date(),
      },
      select: { recordId: true },
    }),
  )
const noteOf = async (viewer: Viewer, key = 'forum') => (await getPractice(viewer, key))?.note
const recordsOf = async (key: string) => (await getPractice(head, key))?.records.map(({ id }) => id)

describe('the questions', () => {
  it('are at least 25, each once, about known themes, and promise nothing of what will be asked', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(25)
    expect(new Set(QUESTIONS.map(({ key }) => key)).size).toBe(QUESTIONS.length)
    for (const { words, themes, begin, source } of QUESTIONS) {
      expect(words).toMatch(/[?]$/)
      expect(themes.every(isTheme)).toBe(true)
      expect(`${words} ${begin} ${source}`).not.toMatch(
        /ofsted.ready|will (?:be )?ask|inspectors (?:will|always)/i,
      )
    }
  })

  it('name the word before they say what it means', () => {
    const begin = QUESTIONS.map((question) => question.begin).join('\n')
    for (const { name, definition } of Object.values(KIND_DEFINITIONS)) {
      const meaning = definition.slice(1)
      expect(begin.split(meaning).length - 1).toBe(
        begin.split(`${name}: ${definition.charAt(0).toLowerCase()}${meaning}`).length - 1,
      )
    }
    expect(QUESTIONS.find(({ key }) => key === 'engagement-or-involvement')?.begin).toMatch(
      /^Engagement: .* Involvement: /,
    )
  })

  it('follow one another in a circle, and at random never the same again', () => {
    const [first, second] = QUESTIONS
    const last = QUESTIONS.at(-1)
    expect(questionAfter(first?.key ?? '')).toBe(second)
    expect(questionAfter(last?.key ?? '')).toBe(first)
    for (const chance of [0, 0.5, 0.999]) expect(questionAtRandom('forum', chance).key).not.toBe('forum')
  })
})

describe('the records that answer', () => {
  it('are those under its themes, those an agreed judgement rests on, and activities of its kind', async () => {
    const { id: engaging } = await aRunningActivity(head, { title: 'Reading at home', kind: 'engagement' })
    const { id: themed } = await aRunningActivity(head, { title: 'Forum evenings', kind: 'consultation' })
    expect(await recordsOf('at-home')).toEqual([engaging])
    expect(await recordsOf('forum')).toEqual([])
    await put('activity', themed, 'decisions')
    expect(await recordsOf('forum')).toEqual([themed])
    const piece = await aPiece(head, engaging)
    const idea = await anIdea(head)
    const records = [
      { kind: 'evidence' as const, id: piece },
      { kind: 'idea' as const, id: idea },
    ]
    await anAgreedJudgement(head, { answer: 'met', records, grade: 'good' })
    const rested = await recordsOf('who-was-not-there')
    expect(rested).toEqual(expect.arrayContaining([piece, idea]))
  })

  it('of what did not work are those that did not come out better, and not the strongest', async () => {
    const twenty = (after: (i: number) => number) =>
      Array.from({ length: 20 }, (_, i) => [80 + (i % 5), after(i)] as const)
    const better = await aRunningActivity(head, { title: 'Reading at home', kind: 'engagement' })
    await someFigures(
      head,
      better.outcomeId,
      twenty((i) => 90 + ((i * 3) % 7)),
    )
    const worse = await aRunningActivity(head, { title: 'Maths at home', kind: 'engagement' })
    await someFigures(
      head,
      worse.outcomeId,
      twenty((i) => 70 + ((i * 3) % 7)),
    )
    for (const { id } of [better, worse]) await put('activity', id, 'evaluation')
    const practice = await getPractice(head, 'did-not-work')
    expect(practice?.records.map(({ id }) => id)).toEqual([worse.id])
    expect(practice?.records[0]?.says).toMatch(/down/)
    const listed = await listQuestions(head)
    expect(listed?.find(({ key }) => key === 'did-not-work')?.records).toBe(1)
    expect(await recordsOf('anyway')).toHaveLength(2)
    const { head: stranger } = await aSchool()
    expect((await getPractice(stranger, 'did-not-work'))?.records).toEqual([])
  })

  it('tell what may be said and what may not, and are gone when the record is', async () => {
    const { id } = await aRunningActivity(head, { title: 'Reading at home', kind: 'engagement' })
    await put('activity', id, 'decisions')
    const record = (await getPractice(head, 'forum'))?.records[0]
    expect(record?.notToSay).toBe(notToSay({ kind: 'activity', step: 'planned' }))
    expect(record?.says).toBeTruthy()
    const listed = await listQuestions(head)
    expect(listed?.find(({ key }) => key === 'forum')?.records).toBe(1)
    expect(listed?.find(({ key }) => key === 'complaints')?.records).toBe(0)
    await fromOutside('UPDATE "Activity" SET "archivedAt" = now() WHERE "id" = $1', [id])
    expect(await recordsOf('forum')).toEqual([])
  })

  it('are the school’s own, for those who prepare a conversation', async () => {
    const { id } = await aRunningActivity(head, { title: 'Reading at home', kind: 'engagement' })
    await put('activity', id, 'decisions')
    const { head: stranger } = await aSchool()
    expect((await getPractice(stranger, 'forum'))?.records).toEqual([])
    expect((await listQuestions(stranger))?.every(({ records }) => records === 0)).toBe(true)
    expect(await getPractice(head, 'no-such-question')).toBeNull()
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const viewer = await aMember(school, role)
      expect(await listQuestions(viewer)).toBeNull()
      expect(await getPractice(viewer, 'forum')).toBeNull()
    }
  })
})

describe('a note', () => {
  const words = 'Begin with the nine families.'

  it('is one’s own: not another leader’s of the same school, nor one’s own in another school', async () => {
    const deputy = await aMember(school, 'senior_leader')
    await saveNote(head, { key: 'forum', version: 0, words })
    expect(await noteOf(head)).toEqual({ words, version: 1 })
    expect(await noteOf(deputy)).toBeNull()
    expect((await listQuestions(deputy))?.some(({ hasNote }) => hasNote)).toBe(false)
    await saveNote(deputy, { key: 'forum', version: 0, words: 'Mine.' })
    await expect(saveNote(deputy, { key: 'forum', version: 7, words: 'Theirs?' })).rejects.toThrow(StaleEdit)
    expect((await noteOf(head))?.words).toBe(words)
    const { school: other } = await aSchool()
    expect(await noteOf(await aMember(other, 'head', { personId: head.personId }))).toBeNull()
  })

  it('is changed, goes without words, and loses nothing that was typed in another window', async () => {
    await saveNote(head, { key: 'forum', version: 0, words })
    await expect(saveNote(head, { key: 'forum', version: 0, words: 'Again' })).rejects.toThrow(StaleEdit)
    await saveNote(head, { key: 'forum', version: 1, words: 'Better.' })
    await expect(saveNote(head, { key: 'forum', version: 1, words: 'Old' })).rejects.toThrow(StaleEdit)
    expect((await noteOf(head))?.words).toBe('Better.')
    await saveNote(head, { key: 'forum', version: 2, words: null })
    expect(await noteOf(head)).toBeNull()
  })

  it('is for leaders, on a question that there is, and leaves no trace in the history', async () => {
    await expect(saveNote(head, { key: 'guessed', version: 0, words })).rejects.toThrow(NotFound)
    const staff = await aMember(school, 'staff')
    await expect(saveNote(staff, { key: 'forum', version: 0, words })).rejects.toThrow(NotAllowed)
    await saveNote(head, { key: 'forum', version: 0, words })
    const told = await fromOutside('SELECT * FROM "AuditEntry" WHERE "schoolId" = $1', [head.schoolId])
    expect(JSON.stringify(told)).not.toMatch(/nine families|forum/)
  })
})
