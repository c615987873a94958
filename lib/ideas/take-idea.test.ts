import { describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { anIdeaByDoor } from '@/prisma/builders/ideas'
import { listHistory } from '../history/queries'
import { inSchool } from '../platform/database'
import { newToken } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import { readIdeaByLink } from './by-link'
import { withdrawIdea } from './take-idea'

const WORDS = 'پیدل اسکول بس چلائیں'

const count = (head: Viewer) => inSchool(head, (tx) => tx.idea.count({ where: { schoolId: head.schoolId } }))

describe('an idea by the door', () => {
  test('is kept as it was written, and the history says it came without a word of it', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head)
    const { id } = await anIdeaByDoor(head, { words: WORDS, familyId: family.id })
    const idea = await inSchool(head, (tx) => tx.idea.findFirst({ where: { schoolId: head.schoolId, id } }))
    expect(idea).toMatchObject({ words: WORDS, locale: 'ur', status: 'new', familyId: family.id })
    const history = JSON.stringify(await listHistory(head, { page: 1 }))
    expect(history).toContain('A parent or carer gave an idea by the parents’ door')
    expect(history).not.toContain(WORDS)
  })

  test('is read by its own link, and nothing by another', async () => {
    const { school, head } = await aSchool()
    const { token } = await anIdeaByDoor(head, { words: WORDS })
    expect(await readIdeaByLink(token, 'ur')).toMatchObject({
      schoolName: school.name,
      idea: WORDS,
      locale: 'ur',
      status: 'new',
      why: null,
    })
    expect(await readIdeaByLink(newToken(), 'ur')).toBeNull()
    expect(await readIdeaByLink('not a token', 'ur')).toBeNull()
  })

  test('is withdrawn by its own link and by no other, and nothing is left', async () => {
    const { head } = await aSchool()
    const { token } = await anIdeaByDoor(head)
    await anIdeaByDoor(head)
    expect(await withdrawIdea(newToken())).toBeNull()
    expect(await withdrawIdea('not a token')).toBeNull()
    expect(await count(head)).toBe(2)
    expect(await withdrawIdea(token)).toBe(true)
    expect(await withdrawIdea(token)).toBeNull()
    expect(await readIdeaByLink(token, 'en')).toBeNull()
    expect(await count(head)).toBe(1)
  })

  test('stays, and is not shown, when its link is past its time', async () => {
    const { head } = await aSchool()
    const { token } = await anIdeaByDoor(head, { days: -1 })
    expect(await readIdeaByLink(token, 'en')).toBeNull()
    expect(await withdrawIdea(token)).toBeNull()
    expect(await count(head)).toBe(1)
  })
})
