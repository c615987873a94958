import { describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { answerByDoor } from '@/prisma/builders/door'
import { aDoorLink } from '@/prisma/builders/skills'
import { fromOutside } from '@/prisma/testing/outside'
import { inSchool } from '../platform/database'
import { newToken } from '../platform/link-token'
import { keepTyped, putBy } from './draft'
import { openMine, withdrawMine } from './mine'
import { openLater } from './open-later'
import { readDraft } from './read-draft'
import { sendAnswer } from './send'

/** Words that stand nowhere else. */
function someWords() {
  const own = newToken()
    .replace(/[^a-z]/gi, '')
    .slice(0, 20)
  return {
    ownWords: [`${own} walls`],
    gainWords: [`${own} company`],
    name: [`${own} Sara`],
    contact: [`${own}@example.org`],
    speaksOther: [`${own}ish`],
  }
}

async function answered() {
  const { head } = await aSchool()
  const family = await aFamily(head)
  const { token: link } = await aDoorLink(head, { familyIds: [family.id] })
  const typed = someWords()
  const mine = await answerByDoor(link, typed, 'ur')
  return { head, link, mine, typed }
}

const opened = async (mine: string) => (await openMine(mine, 'en')) ?? ''

/** Where in all tables of the installation something stands, whatever the column. */
async function whereStands(words: string): Promise<string[]> {
  const tables = await fromOutside<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await fromOutside(
        `SELECT 1 FROM "${name}" t WHERE t::text ILIKE '%' || $1 || '%' LIMIT 1`,
        [words],
      )
      return rows.length > 0 ? [name] : []
    }),
  )
  return found.flat()
}

describe('the private link of an answer', () => {
  test('shows what was said, and what is changed and sent stands in its place', async () => {
    const { head, mine, typed } = await answered()
    const draft = await opened(mine)
    const read = await readDraft(draft, 'en')
    expect(read?.typed).toMatchObject({ ...typed, howFar: ['talk_once'] })
    expect(read?.isOpen).toBe(false)
    await keepTyped(draft, { typed: { howFar: ['lead'], contact: [] }, locale: 'en' })
    expect(await sendAnswer(draft)).toEqual({ changed: true })
    const offers = await inSchool(head, (tx) => tx.offer.findMany({ where: { schoolId: head.schoolId } }))
    expect(offers).toMatchObject([
      { howFar: 'lead', contact: null, ownWords: typed.ownWords[0], version: 2, locale: 'en' },
    ])
    // It goes on opening the answer.
    expect(await openMine(mine, 'en')).not.toBeNull()
  })

  test('withdraws it, and nothing of it is left anywhere', async () => {
    const { head, link, mine, typed } = await answered()
    const words = Object.values(typed).flat()
    for (const text of words) expect(await whereStands(text)).toContain('Offer')
    const [draft, another] = [await opened(mine), await opened(mine)]
    expect(await withdrawMine(draft)).toBe(true)
    for (const text of words) expect(await whereStands(text), text).toEqual([])
    expect(await withdrawMine(another)).toBe(false)
    expect(await sendAnswer(another)).toBeNull()
    expect(await openMine(mine, 'en')).toBeNull()
    const left = await inSchool(head, (tx) => tx.offer.count({ where: { schoolId: head.schoolId } }))
    expect(left).toBe(0)
    // They may answer again.
    await answerByDoor(link)
  })

  test('opens nothing of anybody else, and nothing else opens it', async () => {
    const { link, mine } = await answered()
    const other = await answered()
    const draft = await opened(mine)
    for (const wrong of [link, other.link, draft, newToken(), 'none', '']) {
      expect(await openMine(wrong, 'en')).toBeNull()
    }
    for (const wrong of [mine, link, newToken(), '']) {
      expect(await readDraft(wrong, 'en')).toBeNull()
      expect(await openLater(wrong)).toBeNull()
      expect(await keepTyped(wrong, { typed: { name: ['Eve'] }, locale: 'en' })).toBeNull()
      expect(await withdrawMine(wrong)).toBe(false)
      expect(await sendAnswer(wrong)).toBeNull()
      expect(await putBy(wrong)).toBeNull()
    }
    const theirs = await readDraft(await opened(other.mine), 'en')
    expect(theirs?.typed.name).toEqual(other.typed.name)
  })
})
