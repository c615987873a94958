import { describe, expect, test } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { anIdea, versionOfIdea } from '@/prisma/builders/ideas'
import { decideIdea } from '../ideas/decide'
import { today } from '../platform/clock'
import { toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { ideaLines } from './idea-lines'
import { getToday } from './queries'

const idea = (id: string, status: 'new' | 'not_taken' | 'done', days: (string | null)[]) => {
  const [saidOn, decidedOn, resultOn] = days.map((day) => (day ? toDate(day) : null))
  return { id, status, saidOn: saidOn as Date, decidedOn: decidedOn ?? null, resultOn: resultOn ?? null }
}

describe('what parents’ ideas need', () => {
  test('is a decision, since the first was said, in one line however many wait', () => {
    const [line, ...others] = ideaLines([idea('a', 'new', ['2026-03-03']), idea('b', 'new', ['2026-03-05'])])
    expect(line).toMatchObject({
      on: '2026-03-03',
      about: '2 ideas from parents and carers',
      path: '/ideas?which=new',
    })
    expect(others).toEqual([])
  })

  test('is that the parent hears of it, since it was news', () => {
    expect(ideaLines([idea('a', 'done', ['2026-03-03', '2026-03-05', '2026-04-02'])])).toMatchObject([
      { on: '2026-04-02', about: 'The idea of Tuesday 3 March 2026', path: '/ideas/a' },
    ])
    expect(ideaLines([])).toEqual([])
  })
})

test('leaders are asked to decide, and whoever tells parents to tell, each in their own school', async () => {
  const { school, head } = await aSchool()
  const liaison = await aMember(school, 'liaison')
  const staff = await aMember(school, 'staff')
  const asked = async (viewer: Viewer) =>
    (await getToday(viewer)).lines.map(({ key }) => key).filter((key) => key.startsWith('ideas-'))
  const id = await anIdea(head, { words: 'Zeppelin rides' })
  expect(await asked(head)).toEqual(['ideas-undecided'])
  expect(await asked(liaison)).toEqual([])
  await decideIdea(head, {
    ...(await versionOfIdea(head, id)),
    ...{ decision: 'not_taken', decidedOn: today(), why: 'No field is large enough.' },
    ...{ activityId: null, improvementId: null },
  })
  expect(await asked(head)).toEqual(['ideas-untold'])
  expect(await asked(liaison)).toEqual(['ideas-untold'])
  expect(await asked(staff)).toEqual([])
  expect(JSON.stringify(await getToday(head))).not.toContain('Zeppelin')
  expect(await asked((await aSchool()).head)).toEqual([])
})
