import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { aMember, aSchool } from '@/prisma/builders'
import { aFramework, aJudgement, anAgreedJudgement } from '@/prisma/builders/judgement'
import { findingOf } from './finding'
import { getJudgementOverview } from './overview'

afterEach(() => setClock(null))

describe('the overview of judgements', () => {
  it('says what stands, what moved since the term before, and what is being written', async () => {
    const { head } = await aSchool()
    const frameworkId = await aFramework(head)
    const area = (key: string) => ({ frameworkId, areaKey: key })
    setClock(new Date('2026-10-05T10:00:00Z'))
    await anAgreedJudgement(head, { ...area('engagement'), grade: 'good' })
    const first = await anAgreedJudgement(head, { ...area('impact'), grade: 'satisfactory' })
    setClock(new Date('2027-02-05T10:00:00Z'))
    await anAgreedJudgement(head, { ...area('impact'), grade: 'outstanding' })
    const latest = await anAgreedJudgement(head, { ...area('impact'), grade: 'good' })
    expect(latest).not.toBe(first)
    const draft = await aJudgement(head, area('inclusion'))
    const found = await getJudgementOverview(head)
    expect(found?.[0]?.areas).toMatchObject([
      {
        key: 'engagement',
        agreed: { grade: { key: 'good' }, term: 1, move: { kind: 'first' } },
        draft: null,
      },
      {
        key: 'impact',
        agreed: {
          id: latest,
          academicYear: 2026,
          term: 2,
          move: { kind: 'up', from: { key: 'satisfactory' } },
        },
      },
      { key: 'inclusion', agreed: null, draft: { id: draft, answered: 0 } },
    ])
    expect(findingOf(found ?? [])).toBe(
      '2 of 3 judgements are agreed. Impact on the school’s provision moved from satisfactory to good.',
    )
  })

  it('is for leaders, of their own school', async () => {
    const { school, head } = await aSchool()
    await aFramework(head)
    const { head: other } = await aSchool()
    expect(await getJudgementOverview(other)).toEqual([])
    expect(findingOf([])).toBe('Nothing is judged yet.')
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const)
      expect(await getJudgementOverview(await aMember(school, role))).toBeNull()
    expect(await getJudgementOverview(await aMember(school, 'senior_leader'))).toHaveLength(1)
  })
})
