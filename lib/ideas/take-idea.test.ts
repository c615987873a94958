import { describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { listHistory } from '../history/queries'
import { now } from '../platform/clock'
import { inSchool, withKeys } from '../platform/database'
import { hashOfToken, newToken } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import { takeIdea, withdrawIdea } from './take-idea'

const WORDS = 'A walking bus from the estate.'

/** An idea as the door takes it, by a transaction that holds the school and nobody's account. */
async function given(head: Viewer, { familyId = null as string | null, days = 30 } = {}) {
  const token = newToken()
  const id = await withKeys({ school: head.schoolId }, (tx) =>
    takeIdea(tx, {
      ...{ schoolId: head.schoolId, familyId, words: WORDS, locale: 'ur', givenBy: 'door' },
      tokenHash: hashOfToken(token),
      expiresAt: new Date(now().getTime() + days * 86_400_000),
    }),
  )
  return { id, token }
}

const count = (head: Viewer) => inSchool(head, (tx) => tx.idea.count({ where: { schoolId: head.schoolId } }))

describe('an idea by the door', () => {
  test('is kept as it was written, and the history says it came without a word of it', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head)
    const { id } = await given(head, { familyId: family.id })
    const idea = await inSchool(head, (tx) => tx.idea.findFirst({ where: { schoolId: head.schoolId, id } }))
    expect(idea).toMatchObject({ words: WORDS, locale: 'ur', status: 'new', familyId: family.id })
    const history = JSON.stringify(await listHistory(head, { page: 1 }))
    expect(history).toContain('A parent or carer gave an idea by the parents’ door')
    expect(history).not.toContain('walking bus')
  })

  test('is withdrawn by its own link and by no other, and nothing is left', async () => {
    const { head } = await aSchool()
    const { token } = await given(head)
    await given(head)
    expect(await withdrawIdea(newToken())).toBeNull()
    expect(await withdrawIdea('not a token')).toBeNull()
    expect(await count(head)).toBe(2)
    expect(await withdrawIdea(token)).toBe(true)
    expect(await withdrawIdea(token)).toBeNull()
    expect(await count(head)).toBe(1)
  })

  test('stays when its link is past its time', async () => {
    const { head } = await aSchool()
    const { token } = await given(head, { days: -1 })
    expect(await withdrawIdea(token)).toBeNull()
    expect(await count(head)).toBe(1)
  })
})
