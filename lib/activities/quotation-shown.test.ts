import { describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/responses'
import { getActivity } from './queries'

describe('a parent’s words on the activity', () => {
  it('leave the school’s staff only with consent, and then not always with who said them', async () => {
    const { school, head } = await aSchool()
    const activityId = await anActivity(head)
    await aQuotation(head, activityId, { words: 'Not asked', consent: 'not_asked' })
    await aQuotation(head, activityId, { words: 'Anonymous', consent: 'anonymous' })
    await aQuotation(head, activityId, { words: 'Given', consent: 'given' })
    const seenBy = async (viewer: typeof head) =>
      (await getActivity(viewer, activityId))?.responses
        .map(({ words, source }) => [words, source !== null])
        .sort()
    expect(await seenBy(head)).toEqual([
      ['Anonymous', true],
      ['Given', true],
      ['Not asked', true],
    ])
    expect(await seenBy(await aMember(school, 'trust_leader'))).toEqual([
      [null, false],
      ['Anonymous', false],
      ['Given', true],
    ])
  })
})
