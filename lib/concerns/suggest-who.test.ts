import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/platform/errors'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { withDuties } from '@/prisma/builders/concerns'
import { getRecordForm, whomToTell } from './record-page'
import { suggestWho } from './suggest-who'

describe('who may have raised it', () => {
  it('is suggested as the register has it: classes, year groups, pupils and families that begin so', async () => {
    const { school, head } = await aSchool()
    const family = await aFamily(head, { reference: 'Y3-017F-1' })
    const pupil = await aPupil(head, {
      familyId: family.id,
      reference: 'Y3-017-1',
      yearGroup: 'Year 3',
      className: 'Yew',
    })
    const staff = await aMember(school, 'staff')
    expect(await suggestWho(staff, 'y')).toEqual([
      { value: 'Yew', words: 'a class' },
      ...['Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6'].map((value) => ({
        value,
        words: 'a year group',
      })),
      { value: pupil.reference, words: 'a pupil, Yew' },
    ])
    expect(await suggestWho(staff, 'y3-017f')).toEqual([{ value: family.reference, words: 'a family' }])
    expect(await suggestWho(staff, 'Y_-017')).toEqual([])
    expect(await suggestWho(staff, '  ')).toEqual([])
    expect(await suggestWho(staff, 'y'.repeat(500))).toEqual([])
  })

  it('is another school’s to know nothing of, and nobody’s who does not record', async () => {
    const { school, head } = await aSchool()
    const other = await aSchool()
    const pupil = await aPupil(head)
    expect(await suggestWho(other.head, pupil.reference)).toEqual([])
    const governor = await aMember(school, 'governor')
    await expect(suggestWho(governor, pupil.reference)).rejects.toThrow(NotAllowed)
    // The chair writes down what reaches them, and is not near families.
    expect(await suggestWho(await withDuties(governor, 'chair'), pupil.reference)).toEqual([])
  })
})

describe('what the form needs', () => {
  it('is there before the first case, without writing anything, and for those who record', async () => {
    const { school, head } = await aSchool()
    const form = await getRecordForm(await aMember(school, 'staff'))
    expect(form.categories.map(({ key }) => key)).toContain('communication')
    expect(form.people.map(({ name }) => name)).toEqual(['Amina Khan', 'Tom Reed'])
    expect(form.lastChannel).toBeNull()
    for (const role of ['governor', 'trust_leader'] as const)
      await expect(getRecordForm(await aMember(school, role))).rejects.toThrow(NotAllowed)
    expect((await getRecordForm(head)).people.map(({ role }) => role)).not.toContain('trust_leader')
  })

  it('names whom to tell when a child may be at risk', () => {
    const lead = (name: string) => ({ name, duties: ['safeguarding_lead'] as const })
    expect(whomToTell([lead('Grace Okafor'), { name: 'Tom Reed', duties: ['chair'] }])).toBe('Grace Okafor')
    expect(whomToTell([lead('Grace Okafor'), lead('Tom Reed')])).toBe('Grace Okafor or Tom Reed')
    expect(whomToTell([])).toBe('the designated safeguarding lead')
  })
})
