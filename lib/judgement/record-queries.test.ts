import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/new-id'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { anIdea } from '@/prisma/builders/ideas'
import { aFramework } from '@/prisma/builders/judgement'
import { recordFiltersAsked } from './record-filters'
import { listRecords, readThemedRecord, recordsAsListed } from './record-queries'
import { sayThemes } from './record-themes'

const all = { kind: null, theme: null, words: '' }

describe('what the records are about', () => {
  it('is listed with the statements in use that each serves, filtered by theme, kind and title', async () => {
    const { head } = await aSchool()
    await aFramework(head)
    const id = await anActivity(head, { title: 'Phonics, 100% at home' })
    await anIdea(head, { words: 'A walking bus' })
    await sayThemes(head, { record: { kind: 'activity', id }, themes: ['targets'], seen: [] })
    const found = await listRecords(head, { ...all, page: 1 })
    // The survey asks for targets three times: of engagement, impact and inclusion.
    expect(found?.rows.map(({ kind, serves }) => [kind, serves]).sort()).toEqual([
      ['activity', 3],
      ['idea', 0],
    ])
    const titles = async (filters: Partial<typeof all>) =>
      (await recordsAsListed(head, { ...all, ...filters } as typeof all))?.map(({ title }) => title)
    expect(await titles({ theme: 'targets' as never })).toEqual(['Phonics, 100% at home'])
    expect(await titles({ theme: 'none' as never })).toEqual(['A walking bus'])
    expect(await titles({ kind: 'idea' as never })).toEqual(['A walking bus'])
    expect(await titles({ words: '100%' })).toEqual(['Phonics, 100% at home'])
    expect(await titles({ words: '1_0%' })).toEqual([])
    const record = await inSchool(head, (tx) => readThemedRecord(tx, head, { kind: 'activity', id }))
    expect(record?.themes).toEqual(['targets'])
    expect(found?.rows.map(({ kind, proposed }) => [kind, proposed]).sort()).toEqual([
      ['activity', []],
      ['idea', ['listening', 'decisions']],
    ])
    expect(record?.serves).toHaveLength(3)
  })

  it('is for leaders, of their own school', async () => {
    const { school, head } = await aSchool()
    const ref = { kind: 'activity' as const, id: await anActivity(head) }
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    for (const viewer of [other, staff])
      expect(await inSchool(viewer, (tx) => readThemedRecord(tx, viewer, ref))).toBeNull()
    expect((await listRecords(other, { ...all, page: 1 }))?.total).toBe(0)
    expect(await listRecords(staff, { ...all, page: 1 })).toBeNull()
    for (const id of [newId(), 'no-id'])
      expect(await inSchool(head, (tx) => readThemedRecord(tx, head, { ...ref, id }))).toBeNull()
  })

  it('asks for nothing that an address cannot mean', () => {
    expect(recordFiltersAsked({ kind: 'case', theme: 'weather', words: ['a', 'b'] })).toEqual(all)
    expect(recordFiltersAsked({ kind: 'idea', theme: 'none', words: ' bus ' })).toEqual({
      kind: 'idea',
      theme: 'none',
      words: 'bus',
    })
  })
})
