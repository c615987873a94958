import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/platform/errors'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome } from '@/prisma/builders/activities'
import { aJudgement, anAgreedJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { aPriority } from '@/prisma/builders/plan'
import { listOwnSentences, OWN_SENTENCES_A_PAGE, ownSentencesAsRead, readBack } from './queries'

const CONFUSED = 'We engage parents through a weekly newsletter.'
const CLAIMED = 'Our workshops have had a huge impact on pupils’ reading.'

describe('a text that is read back', () => {
  it('has beside a sentence the activity it names, and otherwise the strongest of its kind', async () => {
    const { head } = await aSchool()
    await anActivity(head, { title: 'Maths at home' })
    const id = await anActivity(head, { title: 'Phonics café' })
    const { marked, sentences } = await readBack(
      head,
      `${CLAIMED} The phonics café has raised standards. The term begins on Tuesday.`,
    )
    expect(sentences).toBe(3)
    expect(marked.map(({ says, beside }) => [says, beside.map((one) => one.id)])).toEqual([
      [CLAIMED, []],
      ['The phonics café has raised standards.', [id]],
    ])
    expect(marked[1]?.beside[0]?.says).not.toBe('')
  })

  it('is nobody’s but a leader’s, and knows nothing of another school', async () => {
    const { school, head } = await aSchool()
    await anActivity(head, { title: 'Phonics café' })
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const other = await aMember(school, role)
      await expect(readBack(other, CLAIMED)).rejects.toThrow(NotAllowed)
      expect(await listOwnSentences(other, { mark: null, page: 1 })).toBeNull()
      expect(await ownSentencesAsRead(other, null)).toBeNull()
    }
    const { head: stranger } = await aSchool()
    const { marked } = await readBack(stranger, 'The phonics café has raised standards.')
    expect(marked.map(({ beside }) => beside)).toEqual([[]])
  })
})

describe('the school’s own sentences', () => {
  it('are found wherever they stand, in drafts and not in what was agreed', async () => {
    const { head } = await aSchool()
    const activity = await anActivity(head, {
      title: 'Open gate',
      need: `${CONFUSED} Twelve pupils read little.`,
    })
    await anOutcome(head, activity, { statement: 'Pupils read better because of our work with families' })
    await anAgreedJudgement(head, { words: CLAIMED })
    const priority = await aPriority(head, {
      why: 'Attendance at workshops has risen and so have standards.',
    })
    const found = await listOwnSentences(head, { mark: null, page: 1 })
    expect(found?.rows.map(({ part, id, says }) => [part, id, says])).toEqual([
      ['criterion', activity, 'Pupils read better because of our work with families'],
      ['need', activity, CONFUSED],
      ['why', priority, 'Attendance at workshops has risen and so have standards.'],
    ])
    expect(found?.read).toBeGreaterThanOrEqual(4)
    const confused = await listOwnSentences(head, { mark: 'confuses', page: 1 })
    expect(confused?.rows.map(({ says }) => says)).toEqual([CONFUSED])
    expect((await ownSentencesAsRead(head, 'confuses'))?.map(({ says }) => says)).toEqual([CONFUSED])
    const { head: stranger } = await aSchool()
    expect(await listOwnSentences(stranger, { mark: null, page: 1 })).toEqual({ rows: [], total: 0, read: 0 })
  })

  it('are read in a draft’s answers', async () => {
    const { head } = await aSchool()
    const id = await aJudgement(head)
    await answeredAlike(head, id, { words: CONFUSED })
    const found = await listOwnSentences(head, { mark: null, page: 1 })
    expect(found?.rows.length).toBeGreaterThan(0)
    for (const row of found?.rows ?? []) expect(row).toMatchObject({ part: 'statement', id, says: CONFUSED })
  })

  it('come a page at a time', async () => {
    const { head } = await aSchool()
    await anActivity(head, { need: `${CONFUSED} `.repeat(OWN_SENTENCES_A_PAGE + 2) })
    const second = await listOwnSentences(head, { mark: null, page: 2 })
    expect(second?.total).toBe(OWN_SENTENCES_A_PAGE + 2)
    expect(second?.rows.length).toBe(2)
  })
})
