import { describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { aDoorLink } from '@/prisma/builders/skills'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { beginDraft } from './draft'
import { takeDoorIdea } from './send-idea'
import { takePreferences } from './send-preferences'
import type { Asks } from './typed'

async function asked(asks: Asks) {
  const { head } = await aSchool()
  const family = await aFamily(head)
  const { token: link } = await aDoorLink(head, { familyIds: [family.id] })
  const begin = async (by = link) => (await beginDraft(by, asks, 'ur'))?.token ?? ''
  return { head, family, begin }
}

const form = (fields: Record<string, string>) => ({
  form: new URLSearchParams({ go: 'send', ...fields }),
  locale: 'ur' as const,
})

const kept = (head: Viewer) =>
  inSchool(head, async (tx) => ({
    ideas: await tx.idea.findMany({ where: { schoolId: head.schoolId } }),
    preferences: await tx.familyPreference.findMany({ where: { schoolId: head.schoolId } }),
    drafts: JSON.stringify(await tx.doorDraft.findMany({ where: { schoolId: head.schoolId } })),
    history: (
      await tx.auditEntry.findMany({ where: { schoolId: head.schoolId }, orderBy: { id: 'asc' } })
    ).map(({ kind }) => kind),
  }))

describe('an idea by the door', () => {
  test('is the family’s, comes with a link, and sent twice is one', async () => {
    const { head, family, begin } = await asked('idea')
    const token = await begin()
    const sent = form({ idea: 'A walking bus' })
    const [one, two] = await Promise.all([takeDoorIdea(token, sent, 'a'), takeDoorIdea(token, sent, 'a')])
    expect(one).toEqual({ end: 'idea', token: expect.stringMatching(/^[\w-]{43}$/) })
    expect(two).toEqual(one)
    const { ideas } = await kept(head)
    expect(ideas).toMatchObject([
      { words: 'A walking bus', familyId: family.id, locale: 'ur', status: 'new' },
    ])
  })

  test('of a child who may not be safe is kept nowhere, and the page says whom to tell', async () => {
    const { head, begin } = await asked('idea')
    const token = await begin()
    expect(await takeDoorIdea(token, form({ idea: 'Her dad hits her at night' }), 'a')).toEqual({
      page: '/door/idea?in=ur&wrong=not_here#wrong',
    })
    const { ideas, drafts } = await kept(head)
    expect(ideas).toEqual([])
    expect(drafts).not.toContain('hits')
  })

  test('needs words, and not too many', async () => {
    const { head, begin } = await asked('idea')
    const token = await begin()
    for (const idea of ['', '  ', 'x'.repeat(2001)]) {
      expect(await takeDoorIdea(token, form({ idea }), 'a')).toEqual({
        page: '/door/idea?in=ur&wrong=typed#wrong',
      })
    }
    expect((await kept(head)).drafts).toContain('x'.repeat(2001))
  })
})

describe('how a family likes to be reached', () => {
  const said = { channels: 'text', times: 'evening', writeIn: 'اردو', others: 'Nani', consent: 'yes' }

  test('is kept once a family, changed by answering again, and taken back', async () => {
    const { head, family, begin } = await asked('preferences')
    expect(await takePreferences(await begin(), form(said))).toEqual({ end: 'preferences' })
    expect(await takePreferences(await begin(), form({ ...said, times: 'weekend' }))).toEqual({
      end: 'preferences',
    })
    const { preferences } = await kept(head)
    expect(preferences).toMatchObject([
      {
        familyId: family.id,
        channels: ['text'],
        times: ['weekend'],
        writeIn: 'ur',
        givenBy: 'door',
        version: 2,
      },
    ])
    expect(await takePreferences(await begin(), form({ go: 'withdraw' }))).toEqual({ end: 'unasked' })
    const after = await kept(head)
    expect(after.preferences).toEqual([])
    expect(after.history.filter((kind) => kind.startsWith('preference.'))).toEqual([
      'preference.given',
      'preference.given',
      'preference.withdrawn',
    ])
  })

  test('is not kept without consent, and not by a link that is open to everybody', async () => {
    const { head, begin } = await asked('preferences')
    const token = await begin()
    expect(await takePreferences(token, form({ channels: 'text' }))).toEqual({
      page: '/door/preferences?in=ur&wrong=typed#wrong',
    })
    const open = await aDoorLink(head)
    expect(await takePreferences(await begin(open.token), form(said))).toBeNull()
    expect(await takePreferences(await begin(open.token), form({ go: 'withdraw' }))).toBeNull()
    expect((await kept(head)).preferences).toEqual([])
  })

  test('is not sent by what was begun for something else', async () => {
    const { head, begin } = await asked('offer')
    expect(await takePreferences(await begin(), form(said))).toBeNull()
    expect(await takeDoorIdea(await begin(), form({ idea: 'A walking bus' }), 'a')).toBeNull()
    expect(await kept(head)).toMatchObject({ preferences: [], ideas: [] })
  })
})
