import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/new-id'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aFramework, aJudgement, anAgreedJudgement } from '@/prisma/builders/judgement'
import { getAreaHistory } from './area-history'

afterEach(() => setClock(null))

describe('an area, term by term', () => {
  it('sets each term beside the one before, and keeps what was superseded within a term', async () => {
    const { head } = await aSchool()
    const frameworkId = await aFramework(head)
    const records = [{ kind: 'activity' as const, id: await anActivity(head, { title: 'Reading together' }) }]
    setClock(new Date('2026-11-05T10:00:00Z'))
    const early = await anAgreedJudgement(head, { frameworkId, grade: 'inadequate' })
    const autumn = await anAgreedJudgement(head, {
      frameworkId,
      grade: 'satisfactory',
      answer: 'nearly',
      records,
    })
    setClock(new Date('2027-02-05T10:00:00Z'))
    const spring = await anAgreedJudgement(head, { frameworkId, grade: 'good', answer: 'met', records })
    const draft = await aJudgement(head, { frameworkId })
    const history = await getAreaHistory(head, { frameworkId, areaKey: 'engagement' })
    expect(history).toMatchObject({
      statements: 5,
      draft: { id: draft },
      judgeBy: { id: frameworkId },
      terms: [
        {
          id: spring,
          term: 2,
          move: { kind: 'up', from: { key: 'satisfactory' } },
          before: { id: autumn },
          earlierInTerm: [],
        },
        { id: autumn, term: 1, move: { kind: 'first' }, moved: null, earlierInTerm: [{ id: early }] },
      ],
    })
    expect(history?.terms[0]?.moved?.statements).toHaveLength(5)
    expect(history?.terms[0]?.moved?.statements.every(({ kind }) => kind === 'better')).toBe(true)
  })

  it('is for leaders, of their own school’s frameworks', async () => {
    const { school, head } = await aSchool()
    const frameworkId = await aFramework(head)
    const where = { frameworkId, areaKey: 'engagement' }
    expect((await getAreaHistory(head, where))?.terms).toEqual([])
    expect(await getAreaHistory((await aSchool()).head, where)).toBeNull()
    expect(await getAreaHistory(await aMember(school, 'staff'), where)).toBeNull()
    expect(await getAreaHistory(head, { ...where, areaKey: 'none' })).toBeNull()
    expect(await getAreaHistory(head, { ...where, frameworkId: newId() })).toBeNull()
    expect(await getAreaHistory(head, { ...where, frameworkId: 'no-id' })).toBeNull()
  })
})
