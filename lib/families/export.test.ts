import { describe, expect, it } from 'vitest'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { exportRegister } from './export'

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
    const lines = (await exportRegister(head))?.split('\r\n')
    expect(lines?.[0]).toBe(
      '\uFEFFFamily reference,Pupil reference,Year group,Class,Languages,With SEND,Learning English (EAL),Pupil premium,Looked after,Young carer,"Gypsy, Roma or Traveller",Service child',
    )
    expect(lines?.slice(1, 3)).toEqual([
      `'=F1,'@P1,Year 1,'+Oak,"Somali, English",,Yes,,,,,`,
      'F-2,,,,,,,,,,,',
    ])
  })

  it('is empty of another school and closed to those who see counts only', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    await aPupil(head)
    expect((await exportRegister(other.head))?.trim().split('\r\n')).toHaveLength(1)
    expect(await exportRegister(await aMember(school, 'governor'))).toBeNull()
    expect(await exportRegister(await aMember(school, 'trust_leader'))).toBeNull()
  })
})
