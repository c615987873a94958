import { describe, expect, it } from 'vitest'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { csvText } from '../platform/csv'
import type { Viewer } from '../platform/viewer'
import { exportRegister } from './export'
import { registerFilters } from './schema'

const textOf = async (viewer: Viewer, filters: object = {}) =>
  csvText((await exportRegister(viewer, registerFilters.parse(filters))) ?? { columns: [], rows: [] })

describe('the register as CSV', () => {
  it('has everyone at the school in headings the import knows, and nothing a spreadsheet would run', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head, { reference: '=F1', languages: ['Somali', 'English'] })
    await aPupil(head, {
      familyId: family.id,
      reference: '@P1',
      yearGroup: 'Year 1',
      className: '+Oak',
      groups: ['eal'],
    })
    await aFamily(head, { reference: 'F-2' })
    const lines = (await textOf(head)).split('\r\n')
    expect(lines?.[0]).toBe(
      '\uFEFFFamily reference,Pupil reference,Year group,Class,Languages,Preferred channel,Times,Write in,Needs at meetings,With SEND,Learning English (EAL),Pupil premium,Looked after,Young carer,"Gypsy, Roma or Traveller",Service child',
    )
    expect(lines?.slice(1, 3)).toEqual([
      `'=F1,'@P1,Year 1,'+Oak,"Somali, English",,,,,,Yes,,,,,`,
      'F-2,,,,,,,,,,,,,,,',
    ])
  })

  it('is of what is filtered, as the page shows it', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head, { reference: 'F-1' })
    await aPupil(head, { familyId: family.id, reference: 'P-1', yearGroup: 'Year 1' })
    await aPupil(head, { familyId: family.id, reference: 'P-2', yearGroup: 'Year 2' })
    await aFamily(head, { reference: 'F-2' })
    const referencesOf = async (filters: object) =>
      (await textOf(head, filters))
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').slice(0, 2).join(' '))
    expect(await referencesOf({ year: 'Year 1' })).toEqual(['F-1 P-1', 'F-1 P-2'])
    expect(await referencesOf({ q: 'f-2' })).toEqual(['F-2 '])
    expect(await referencesOf({ show: 'empty' })).toEqual(['F-2 '])
    expect(await referencesOf({ show: 'left' })).toEqual([])
    expect(await referencesOf({ show: 'alone' })).toEqual([])
  })

  it('is empty of another school and closed to those who see counts only', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    await aPupil(head)
    expect((await textOf(other.head)).trim().split('\r\n')).toHaveLength(1)
    expect(await exportRegister(await aMember(school, 'governor'))).toBeNull()
    expect(await exportRegister(await aMember(school, 'trust_leader'))).toBeNull()
  })
})
