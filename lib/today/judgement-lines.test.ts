import { afterEach, describe, expect, it, test } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aFramework, aJudgement, anAgreedJudgement } from '@/prisma/builders/judgement'
import { setClock } from '../platform/clock'
import type { Viewer } from '../platform/viewer'
import { judgementLines } from './judgement-lines'
import { getToday } from './queries'

afterEach(() => setClock(null))

const framework = { areas: [{ key: 'whole', name: 'The whole', about: '' }] }
const judgement = (status: 'draft' | 'agreed', day: string) => ({
  id: day,
  status,
  areaKey: 'whole',
  createdAt: new Date(`${day}T12:00:00Z`),
  framework,
})
const inUse = [{ id: 'framework' }]

describe('what judging needs', () => {
  it('is that a draft goes on once it has lain for two weeks, in one line however many lie', () => {
    const lines = (...days: string[]) =>
      judgementLines(
        { judgements: days.map((day) => judgement('draft', day)), frameworks: inUse },
        '2026-10-20',
      )
    expect(lines('2026-10-07')).toEqual([])
    expect(lines('2026-10-06')).toMatchObject([
      {
        on: '2026-10-06',
        about: 'The whole',
        path: '/judgement/2026-10-06',
        because: 'It was begun 14 days ago.',
      },
    ])
    expect(lines('2026-09-01', '2026-10-01', '2026-10-19')).toMatchObject([
      { on: '2026-09-01', about: '2 drafts', path: '/judgement' },
    ])
  })

  it('is a judgement this term, not before the term is four weeks old, nor where there is nothing to judge by', () => {
    const lines = (today: string, given: Partial<Parameters<typeof judgementLines>[0]> = {}) =>
      judgementLines({ judgements: [], frameworks: inUse, ...given }, today).map(({ about }) => about)
    expect(lines('2026-09-28')).toEqual([])
    expect(lines('2026-09-29')).toEqual(['Nothing is judged for the autumn term 2026 yet'])
    expect(lines('2027-02-01')).toEqual(['Nothing is judged for the spring term 2027 yet'])
    expect(lines('2027-06-01')).toEqual(['Nothing is judged for the summer term 2027 yet'])
    expect(lines('2026-11-01', { judgements: [judgement('agreed', '2026-10-01')] })).toEqual([])
    expect(lines('2026-11-01', { frameworks: [] })).toEqual([])
  })
})

test('leaders read it on Today, of their own school', async () => {
  const { school, head } = await aSchool()
  const staff = await aMember(school, 'staff')
  const { head: other } = await aSchool()
  const asked = async (viewer: Viewer) =>
    (await getToday(viewer)).lines.map(({ key }) => key).filter((key) => key.startsWith('judgements-'))
  setClock(new Date('2026-10-05T10:00:00Z'))
  expect(await asked(head)).toEqual([])
  const frameworkId = await aFramework(head)
  expect(await asked(head)).toEqual(['judgements-none'])
  await aJudgement(head, { frameworkId })
  expect(await asked(head)).toEqual([])
  setClock(new Date('2026-10-25T10:00:00Z'))
  expect(await asked(head)).toEqual(['judgements-lain'])
  for (const viewer of [staff, other]) expect(await asked(viewer)).toEqual([])
  await anAgreedJudgement(head, { frameworkId })
  expect(await asked(head)).toEqual([])
})
