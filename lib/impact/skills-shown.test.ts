import { describe, expect, it } from 'vitest'
import { getGovernorsPaper } from '@/lib/governance/queries'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { families } from '@/prisma/builders/families'
import { aPlacement, aUse } from '@/prisma/builders/placements'
import { anOffer } from '@/prisma/builders/skills'
import { getDashboard } from './dashboard'
import { impactTable } from './tables-csv'

const academicYear = academicYearOf(today())
const everything = { academicYear, group: null, measure: null }

/** Eight families offer; two were asked, one of whom helped. */
async function aSchoolThatAsks() {
  const { school, head } = await aSchool()
  const ids: string[] = []
  for (const { id } of await families(head, 8)) ids.push(await anOffer(head, { familyId: id }))
  await aUse(head, { offerId: ids[0] })
  await aPlacement(head, { offerId: ids[1], status: 'declined' })
  return { school, head }
}

describe('what parents offered, beside the rest', () => {
  it('stands on the leaders’ page in exact counts, and in its file', async () => {
    const { head } = await aSchoolThatAsks()
    const page = await getDashboard(head, everything)
    expect(page?.skills?.now).toEqual({ offered: 8, asked: 2, used: 1, again: 0 })
    expect(page?.skillsProtected).toBeNull()
    expect(page && [...(impactTable(page, 'skills').rows as Iterable<unknown>)]).toContainEqual([
      'Used',
      1,
      0,
    ])
  })

  it('is shown to trust leaders and governors with small numbers hidden, alike', async () => {
    const { school } = await aSchoolThatAsks()
    const page = await getDashboard(await aMember(school, 'trust_leader'), everything)
    expect(page?.skills).toBeNull()
    expect(page?.skillsProtected?.now).toEqual({ offered: 8, asked: null, used: null, again: 0 })
    const paper = await getGovernorsPaper(await aMember(school, 'governor'), academicYear)
    expect(paper?.skills).toEqual(page?.skillsProtected)
    expect(page && [...(impactTable(page, 'skills').rows as Iterable<unknown>)]).toContainEqual([
      'Used',
      'hidden',
      0,
    ])
  })

  it('is nothing of another school', async () => {
    await aSchoolThatAsks()
    const { head } = await aSchool()
    expect((await getDashboard(head, everything))?.skills?.now.offered).toBe(0)
  })
})
