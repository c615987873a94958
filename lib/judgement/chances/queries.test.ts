import { describe, expect, it } from 'vitest'
import { recordActivity } from '@/lib/activities/commands'
import { linkActivities } from '@/lib/plan/link-commands'
import { inSchool } from '@/lib/platform/database'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { aPriority } from '@/prisma/builders/plan'
import { getChances } from './queries'

describe('missed chances, from the records', () => {
  it('are the priorities with no engagement, and needs that nothing answers', async () => {
    const { head } = await aSchool()
    const attendance = await aPriority(head)
    const reading = await aPriority(head, { title: 'Better readers', subject: 'reading' })
    const engaged = await anActivity(head, { title: 'Reading together' })
    await inSchool(head, (tx) =>
      tx.activity.updateMany({
        where: { schoolId: head.schoolId, id: engaged },
        data: { kind: 'engagement', description: 'They read at home.' },
      }),
    )
    await anOutcome(head, engaged)
    await moved(head, engaged, 'planned')
    await recordActivity(head, { title: 'Coffee', need: 'Times tables are weak in Year 4' })
    const before = await getChances(head)
    expect(before?.priorities.map(({ key, next }) => [key, next.path])).toEqual([
      [attendance, `/plan/${attendance}/activities/new`],
      [reading, `/plan/${reading}/activities`],
    ])
    expect(before?.subjects.map(({ key }) => key)).toEqual(['mathematics'])
    expect(before?.beside.map(({ own }) => own && [own.part, own.of])).toEqual([[0, 2], [1, 1], null])

    await linkActivities(head, { id: reading, version: 1, activityIds: [engaged] })
    const after = await getChances(head)
    expect(after?.priorities.map(({ key }) => key)).toEqual([attendance])
    expect(after?.finding).toMatch(/^Of 2 priorities in this year’s plan, 1 has no engagement activity/)
  })

  it('are none of another school’s, and nothing to staff or governors', async () => {
    const { school, head } = await aSchool()
    await aPriority(head)
    const { head: other } = await aSchool()
    expect(await getChances(other)).toMatchObject({ priorities: [], subjects: [], isEmpty: true })
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const)
      expect(await getChances(await aMember(school, role))).toBeNull()
  })
})
