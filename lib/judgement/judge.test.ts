import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aFramework, aJudgement, anAgreedJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { readAsJudged } from './as-judged'
import { agreeJudgement, answerStatement, startJudgement } from './judge-commands'

const agreed = { version: 1, grade: 'inadequate', differsWhy: null, words: null }

describe('judging', () => {
  it('keeps what was agreed, and a later one takes its place', async () => {
    const { head } = await aSchool()
    const frameworkId = await aFramework(head)
    const first = await anAgreedJudgement(head, { frameworkId })
    const activity = await anActivity(head, { title: 'Maths at home' })
    const records = [{ kind: 'activity' as const, id: activity }]
    const second = await aJudgement(head, { frameworkId })
    await answeredAlike(head, second, { answer: 'nearly', records })
    await agreeJudgement(head, { ...agreed, id: second, grade: 'satisfactory' })
    const rows = await inSchool(head, (tx) =>
      tx.judgement.findMany({ where: { schoolId: head.schoolId }, orderBy: { createdAt: 'asc' } }),
    )
    expect(rows.map(({ id, status, supersededById }) => ({ id, status, supersededById }))).toEqual([
      { id: first, status: 'superseded', supersededById: second },
      { id: second, status: 'agreed', supersededById: null },
    ])
    const kept = readAsJudged(rows[1]?.asJudged ?? '')
    expect(kept.grade?.name).toBe('Satisfactory')
    expect(kept.statements[0]?.records[0]).toMatchObject({ title: 'Maths at home', kind: 'activity' })
  })

  it('asks for a reason where it differs from what the answers propose, and for what a “met” rests on', async () => {
    const { head } = await aSchool()
    const id = await aJudgement(head)
    await expect(agreeJudgement(head, { ...agreed, id })).rejects.toThrow(RuleBroken)
    await answeredAlike(head, id)
    await expect(agreeJudgement(head, { ...agreed, id, grade: 'good' })).rejects.toMatchObject({
      field: 'differsWhy',
    })
    const other = await aJudgement(head, {
      frameworkId: (
        await inSchool(head, (tx) => tx.framework.findFirstOrThrow({ where: { schoolId: head.schoolId } }))
      ).id,
      areaKey: 'impact',
    })
    await expect(answeredAlike(head, other, { answer: 'met' })).rejects.toMatchObject({ field: 'records' })
  })

  it('is not another school’s to find, nor for staff', async () => {
    const { school, head } = await aSchool()
    const frameworkId = await aFramework(head)
    const id = await aJudgement(head, { frameworkId })
    const criterion = await inSchool(head, (tx) =>
      tx.criterion.findFirstOrThrow({ where: { schoolId: head.schoolId, frameworkId } }),
    )
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    const answer = {
      id,
      criterionId: criterion.id,
      version: 0,
      answer: 'no_evidence' as const,
      words: null,
      records: [],
    }
    for (const [viewer, refused] of [
      [other, NotFound],
      [staff, NotAllowed],
    ] as const) {
      await expect(startJudgement(viewer, { frameworkId, areaKey: 'engagement' })).rejects.toThrow(refused)
      await expect(answerStatement(viewer, answer)).rejects.toThrow(refused)
      await expect(agreeJudgement(viewer, { ...agreed, id })).rejects.toThrow(refused)
    }
  })
})
