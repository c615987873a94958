import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { addMember } from '@/lib/ideas/forum-commands'
import { inSchool } from '@/lib/platform/database'
import { toDate } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { hashOfToken } from '@/lib/platform/link-token'
import type { Viewer } from '@/lib/platform/viewer'
import { listSkills } from '@/lib/skills/skill-queries'
import { unzipped } from '@/lib/whole-school/testing/unzipped'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { aForum } from '@/prisma/builders/ideas'
import { aDoorLink, anOffer } from '@/prisma/builders/skills'
import { heldAbout } from './gather'
import { handOver } from './hand-over'
import { type Decision, reviewOf } from './sections'

const GUESSED = '01890000-0000-7000-8000-000000000000'

async function aFamilyWithACase(head: Viewer, words: string) {
  const family = await aFamily(head)
  const pupil = await aPupil(head, { familyId: family.id, yearGroup: 'Year 3' })
  const id = await aCase(head, { words, about: pupil.reference })
  return { family, pupil, caseId: id }
}

/** Every text of the review decided on alike. */
async function decided(viewer: Viewer, familyId: string, decision: Decision, isStaffMasked = true) {
  const held = await heldAbout(viewer, familyId)
  if (!held) throw new Error('There is no such family.')
  const review = reviewOf(held.sections, { ...held.known, isStaffMasked })
  const decisions = new Map(review.map(({ key }) => [key, decision] as const))
  return { familyId, isStaffMasked, further: [] as string[], decisions }
}

const filesOf = async (viewer: Viewer, input: Parameters<typeof handOver>[1]) =>
  unzipped(await buffer((await handOver(viewer, input)).zip))

describe('what is held about a family', () => {
  it('is listed in an order that somebody can look through, however it came to be written', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head)
    for (const name of ['Writing group', 'Council'])
      await addMember(head, { id: await aForum(head, { name }), familyReference: family.reference })
    await anOffer(head, { familyId: family.id, skills: ['singing', 'cooking', 'sewing'] })
    const held = await heldAbout(head, family.id)
    const section = (file: string) => held?.sections.find((one) => one.file === file)?.rows
    expect(section('forums')).toEqual([['Council'], ['Writing group']])
    const names = (await listSkills(head))?.map(({ name }) => name) ?? []
    const said = String(section('offers')?.[0]?.[5]).split('; ')
    expect(said).toHaveLength(3)
    expect(said).toEqual(names.filter((name) => said.includes(name)))
  })

  it('is handed over as a page and tables, with other people masked', async () => {
    const { head } = await aSchool()
    const other = await aFamily(head, { reference: 'F-77' })
    const { family, caseId } = await aFamilyWithACase(
      head,
      `He was laughed at by Oliver of F-77, and <b>Amina Khan</b> saw it. His gran told us.`,
    )
    await inSchool(head, (tx) =>
      tx.caseEvent.createMany({
        data: [
          {
            schoolId: head.schoolId,
            caseId,
            kind: 'note',
            onDay: toDate('2026-03-02'),
            words: 'We rang.',
            byId: head.personId,
            byName: 'Amina Khan',
            writtenAt: new Date(),
          },
        ],
      }),
    )
    const input = { ...(await decided(head, family.id, 'masked')), further: ['his gran'] }
    const files = await filesOf(head, input)
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'what-is-held.html',
        'family.csv',
        'pupils.csv',
        'cases.csv',
        'case-timeline.csv',
      ]),
    )
    const all = [...files.values()].join('\n')
    expect(all).toContain('He was laughed at by [somebody] of [another family]')
    expect(all).toContain('[somebody] told us')
    expect(all).toContain(family.reference)
    for (const gone of [other.reference, 'Oliver', 'Amina', 'gran']) expect(all).not.toContain(gone)
    expect(files.get('what-is-held.html')).not.toContain('<b>')
    expect(files.get('case-timeline.csv')).toContain('We rang.')
    const [entry] = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({ where: { schoolId: head.schoolId, kind: 'family.taken' } }),
    )
    expect(entry).toMatchObject({
      recordId: family.id,
      detail: { reference: family.reference, isStaffMasked: true },
    })
  })

  it('is handed over as it stands, or without a text, where somebody decided so', async () => {
    const { head } = await aSchool()
    const { family } = await aFamilyWithACase(head, 'He was laughed at by Oliver.')
    const whole = await filesOf(head, await decided(head, family.id, 'whole', false))
    expect(whole.get('cases.csv')).toMatch(/laughed at by Oliver.*Amina Khan/s)
    const without = await filesOf(head, await decided(head, family.id, 'out'))
    expect(without.get('cases.csv')).toContain('[left out')
    expect(without.get('what-is-held.html')).not.toContain('Oliver')
  })

  it('holds all the family told the school, other people masked in it, and no secret of a link', async () => {
    const { head } = await aSchool()
    const [family, other] = [await aFamily(head), await aFamily(head)]
    await anOffer(head, {
      familyId: family.id,
      ownWords: 'I build walls, as Oliver knows.',
      skills: ['building'],
    })
    await anOffer(head, { familyId: other.id, ownWords: 'We bake bread.' })
    const link = await aDoorLink(head, { familyIds: [family.id] })
    const files = await filesOf(head, await decided(head, family.id, 'masked'))
    expect(files.get('offers.csv')).toContain('I build walls, as [somebody] knows.')
    expect(files.get('offers.csv')).toMatch(/Building/)
    expect(files.get('links.csv')).toContain('at the gate')
    const all = [...files.values()].join('\n')
    for (const gone of ['bread', 'Oliver', link.token, hashOfToken(link.token)])
      expect(all).not.toContain(gone)
  })

  it('is not handed over before each text in which something was found is decided on', async () => {
    const { head } = await aSchool()
    const { family } = await aFamilyWithACase(head, 'He was laughed at by Oliver.')
    const input = { ...(await decided(head, family.id, 'masked')), decisions: new Map() }
    await expect(handOver(head, input)).rejects.toThrow(RuleBroken)
    expect(
      await inSchool(head, (tx) =>
        tx.auditEntry.count({ where: { schoolId: head.schoolId, kind: 'family.taken' } }),
      ),
    ).toBe(0)
  })

  it('never holds a case that is hidden from whoever hands it over', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const leader = await aMember(school, 'senior_leader')
    const family = await aFamily(head)
    const pupil = await aPupil(head, { familyId: family.id })
    const about = pupil.reference
    const words = 'The purple umbrella again.'
    await aCase(staff, { words, about, named: [head.membershipId] })
    await aCase(staff, { words: 'About a colleague.', about, named: [leader.membershipId] })
    await withDuties(await aMember(school, 'governor'), 'chair')
    const has = async (viewer: Viewer) => JSON.stringify((await heldAbout(viewer, family.id))?.sections)
    expect(await has(head)).not.toContain('umbrella')
    expect(await has(head)).toContain('About a colleague.')
    expect(await has(leader)).not.toMatch(/umbrella|colleague/)
    const other = await aFamily(head)
    expect(await has(head)).not.toContain(other.reference)
  })

  it('is for leaders of the family’s school', async () => {
    const { school, head } = await aSchool()
    const { head: stranger } = await aSchool()
    const { family } = await aFamilyWithACase(head, 'Nobody rang.')
    const input = await decided(head, family.id, 'masked')
    await expect(handOver(stranger, input)).rejects.toThrow(NotFound)
    await expect(handOver(head, { ...input, familyId: GUESSED })).rejects.toThrow(NotFound)
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const other = await aMember(school, role)
      await expect(handOver(other, input)).rejects.toThrow(NotAllowed)
      expect(await heldAbout(other, family.id)).toBeNull()
    }
    await expect(handOver(await aMember(school, 'senior_leader'), input)).resolves.toBeTruthy()
  })
})
