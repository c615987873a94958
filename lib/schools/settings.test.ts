import { describe, expect, it } from 'vitest'
import { NotAllowed, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { viewerOf } from '@/lib/platform/viewer'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { settingsForm } from './schema'
import { changeSettings, getSettings } from './settings'

const typed = (given: object = {}) => ({
  version: '1',
  schoolName: 'Hillside Primary School',
  yearGroups: ['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6'],
  classNames: 'Oak\r\n Elm \r\n\r\nOak',
  hideBelow: '8',
  band: 'green',
  ...given,
})

describe('the school’s settings', () => {
  it('are changed by the head, and what changed is written down', async () => {
    const { school, head } = await aSchool()
    // New schools get the bands in turn, so which one it has is not to be known.
    const band = head.schoolBand === 'violet' ? 'wine' : 'violet'
    await changeSettings(head, settingsForm.parse(typed({ band })))
    expect(await getSettings(head)).toMatchObject({
      name: 'Hillside Primary School',
      classNames: ['Oak', 'Elm'],
      hideBelow: 8,
      band,
      version: 2,
    })
    expect(await viewerOf(head.personId, school.slug)).toMatchObject({
      schoolName: 'Hillside Primary School',
      schoolSlug: school.slug,
      schoolBand: band,
    })
    const history = await fromOutside<{ detail: { before: object; after: object } }>(
      `SELECT detail FROM "AuditEntry" WHERE kind = 'school.settings_changed' AND "schoolId" = $1`,
      [school.id],
    )
    expect(history[0]?.detail.after).toEqual({
      name: 'Hillside Primary School',
      classNames: ['Oak', 'Elm'],
      hideBelow: 8,
      band,
    })
    expect(history[0]?.detail.before).toMatchObject({ hideBelow: 6, classNames: [] })
  })

  it('know the bands there are, and no others', () => {
    for (const band of ['', 'pink', 'Violet'])
      expect(settingsForm.safeParse(typed({ band })).success, band).toBe(false)
  })

  it('never show governors fewer than six', () => {
    for (const hideBelow of ['5', '0', '-6', '31', 'six', '']) {
      const fields = settingsForm.safeParse(typed({ hideBelow })).error?.issues.map((issue) => issue.path[0])
      expect(new Set(fields), hideBelow).toEqual(new Set(['hideBelow']))
    }
    expect(settingsForm.parse(typed({ hideBelow: '6' })).hideBelow).toBe(6)
  })

  it('need a name and a year group', () => {
    const wrong = settingsForm.safeParse(typed({ schoolName: ' ', yearGroups: undefined }))
    expect(wrong.error?.issues.map((issue) => issue.message)).toEqual([
      'Enter the school’s name.',
      'Choose at least one year group.',
    ])
  })

  it('keep a year group that pupils are in', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head)
    await aPupil(head, { familyId: family.id, yearGroup: 'Year 6' })
    const without = settingsForm.parse(typed({ yearGroups: ['Reception', 'Year 1'] }))
    await expect(changeSettings(head, without)).rejects.toThrow(/pupils in Year 6/)
    await expect(changeSettings(head, without)).rejects.toBeInstanceOf(RuleBroken)
    await changeSettings(head, settingsForm.parse(typed({ yearGroups: ['Year 6', 'Reception'] })))
    expect((await getSettings(head))?.yearGroups).toEqual(['Reception', 'Year 6'])
  })

  it('are not changed over somebody else’s change', async () => {
    const { school, head } = await aSchool()
    const second = await aMember(school, 'head', { name: 'Grace Osei' })
    await changeSettings(second, settingsForm.parse(typed()))
    const stale = changeSettings(head, settingsForm.parse(typed({ hideBelow: '10' })))
    await expect(stale).rejects.toBeInstanceOf(StaleEdit)
    await expect(stale).rejects.toThrow(/^Grace Osei changed this/)
    expect((await getSettings(head))?.hideBelow).toBe(8)
  })

  it('are the head’s alone', async () => {
    const { school } = await aSchool()
    for (const role of ['senior_leader', 'staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const member = await aMember(school, role)
      expect(await getSettings(member)).toBeNull()
      await expect(changeSettings(member, settingsForm.parse(typed()))).rejects.toBeInstanceOf(NotAllowed)
    }
  })

  it('are this school’s alone', async () => {
    const { head } = await aSchool()
    const { school: other, head: otherHead } = await aSchool()
    await changeSettings(head, settingsForm.parse(typed()))
    expect((await getSettings(otherHead))?.name).toBe(other.name)
  })
})
