import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { addFamily, changeFamily, familyCameBack, familyLeft } from './commands'
import { removeFamily } from './removal'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const typed = { reference: 'F-1', languages: ['Somali'], namesNobody: false }

const read = (viewer: Viewer, id: string) =>
  inSchool(viewer, (tx) =>
    tx.family.findFirst({ where: { id }, include: { pupils: { orderBy: { reference: 'asc' } } } }),
  )

describe('adding a family', () => {
  it('keeps its reference and languages, and says so in the history', async () => {
    const { head } = await aSchool()
    const id = await addFamily(head, typed)
    expect(await read(head, id)).toMatchObject({ reference: 'F-1', languages: ['Somali'], leftAt: null })
    const entries = await inSchool(head, (tx) => tx.auditEntry.findMany({ where: { recordId: id } }))
    expect(entries).toMatchObject([{ kind: 'family.added', detail: { reference: 'F-1' } }])
  })

  it.each(['senior_leader', 'staff', 'liaison'] as const)('is open to %s', async (role) => {
    const { school } = await aSchool()
    await expect(addFamily(await aMember(school, role), typed)).resolves.toBeTruthy()
  })

  it.each(['governor', 'trust_leader'] as const)('is refused to %s', async (role) => {
    const { school } = await aSchool()
    await expect(addFamily(await aMember(school, role), typed)).rejects.toThrow(NotAllowed)
  })

  it('refuses a reference another family has, however it is written, and takes it in another school', async () => {
    const { head } = await aSchool()
    const other = await aSchool()
    await addFamily(head, typed)
    await expect(addFamily(head, { ...typed, reference: 'f-1' })).rejects.toThrow(
      new RuleBroken('reference', 'Another family has the reference “f-1”. Use another one.'),
    )
    await expect(addFamily(other.head, typed)).resolves.toBeTruthy()
  })

  it('tells apart references that a pattern would not', async () => {
    const { head } = await aSchool()
    await aFamily(head, { reference: 'F_1' })
    await expect(aFamily(head, { reference: 'F-1' })).resolves.toBeTruthy()
    await expect(aFamily(head, { reference: '%1' })).resolves.toBeTruthy()
  })

  it('adds one family however often the form is sent', async () => {
    const { head } = await aSchool()
    const once = sending(head, crypto.randomUUID())
    const ids = await Promise.all([addFamily(once, typed), addFamily(once, typed)])
    expect(ids[0]).toBe(ids[1])
  })

  it('adds one family when two people add the same in the same moment', async () => {
    const { head, school } = await aSchool()
    const staff = await aMember(school, 'staff')
    const both = await Promise.allSettled([addFamily(head, typed), addFamily(staff, typed)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(RuleBroken)
  })
})

describe('changing a family', () => {
  it('keeps the change and what was there before', async () => {
    const { head } = await aSchool()
    const { id, reference } = await aFamily(head)
    await changeFamily(head, { id, version: 1, reference, languages: ['Urdu'], namesNobody: false })
    expect(await read(head, id)).toMatchObject({ languages: ['Urdu'], version: 2 })
    const [last] = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({ where: { recordId: id }, orderBy: { id: 'desc' } }),
    )
    expect(last).toMatchObject({ detail: { before: { languages: [] }, after: { languages: ['Urdu'] } } })
  })

  it('refuses a save whose record changed in between, and says who changed it', async () => {
    const { head, school } = await aSchool()
    const { id, reference } = await aFamily(head)
    const change = { id, version: 1, reference, languages: ['Urdu'], namesNobody: false }
    await changeFamily(await aMember(school, 'staff', { name: 'Tom Reed' }), change)
    await expect(changeFamily(head, { ...change, languages: [] })).rejects.toThrow(/^Tom Reed changed this/)
    await expect(changeFamily(head, change)).rejects.toThrow(StaleEdit)
  })

  it('is not there for another school or a guess, and refused to a governor', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const { id } = await aFamily(head)
    const change = { id, version: 1, ...typed }
    await expect(changeFamily(other.head, change)).rejects.toThrow(NotFound)
    await expect(changeFamily(head, { ...change, id: GUESSED })).rejects.toThrow(NotFound)
    await expect(changeFamily(await aMember(school, 'governor'), change)).rejects.toThrow(NotAllowed)
  })
})

describe('a family that has left', () => {
  it('leaves with its pupils and comes back with those who left with it', async () => {
    const { head } = await aSchool()
    const { id } = await aFamily(head)
    const gone = await aPupil(head, { familyId: id, reference: 'A-1' })
    await aPupil(head, { familyId: id, reference: 'A-2' })
    await inSchool(head, (tx) =>
      tx.pupil.updateMany({ where: { id: gone.id }, data: { leftAt: new Date('2025-07-01') } }),
    )
    await familyLeft(head, { id, version: 1 })
    expect((await read(head, id))?.pupils.every(({ leftAt }) => leftAt)).toBe(true)
    await familyCameBack(head, { id, version: 2 })
    const back = await read(head, id)
    expect(back?.leftAt).toBeNull()
    expect(back?.pupils.map(({ leftAt }) => leftAt !== null)).toEqual([true, false])
  })

  it('is not there for another school or a guess, refused to a governor, and stale the second time', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const { id } = await aFamily(head)
    const governor = await aMember(school, 'governor')
    for (const command of [familyLeft, familyCameBack]) {
      await expect(command(other.head, { id, version: 1 })).rejects.toThrow(NotFound)
      await expect(command(head, { id: GUESSED, version: 1 })).rejects.toThrow(NotFound)
      await expect(command(governor, { id, version: 1 })).rejects.toThrow(NotAllowed)
    }
    await familyLeft(head, { id, version: 1 })
    await expect(familyLeft(head, { id, version: 1 })).rejects.toThrow(StaleEdit)
  })
})

describe('removing a family', () => {
  it('asks for the reference, and takes its pupils with it', async () => {
    const { head } = await aSchool()
    const { id, reference } = await aFamily(head)
    const pupil = await aPupil(head, { familyId: id })
    await expect(removeFamily(head, { id, typed: 'another' })).rejects.toThrow(RuleBroken)
    await removeFamily(head, { id, typed: reference.toLowerCase() })
    expect(await read(head, id)).toBeNull()
    expect(await inSchool(head, (tx) => tx.pupil.count({ where: { id: pupil.id } }))).toBe(0)
  })

  it('is not there for another school or a guess, and refused to a governor', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const { id, reference } = await aFamily(head)
    await expect(removeFamily(other.head, { id, typed: reference })).rejects.toThrow(NotFound)
    await expect(removeFamily(head, { id: GUESSED, typed: reference })).rejects.toThrow(NotFound)
    await expect(removeFamily(await aMember(school, 'governor'), { id, typed: reference })).rejects.toThrow(
      NotAllowed,
    )
  })
})
