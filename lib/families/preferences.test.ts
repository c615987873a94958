import { describe, expect, it } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { anOffer } from '@/prisma/builders/skills'
import { writePreference } from '../door/write-preference'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { getFamilyAtTheDoor } from './of-the-door'
import { keepPreferences, removePreferences } from './preference-commands'
import { type KeptPreferences, keptPreferences } from './preference-schema'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const until = addDays(today(), 200)

/** As the form sends it. */
const typed = (familyId: string, given: Record<string, unknown> = {}): KeptPreferences =>
  keptPreferences.parse({
    id: familyId,
    version: '0',
    channels: ['text', 'gate'],
    times: 'evening',
    writeIn: 'punjabi',
    locale: 'en',
    givenBy: 'gate',
    consentUntil: until,
    agreed: 'yes',
    ...given,
  })

const historyOf = (viewer: Viewer, recordId: string) =>
  inSchool(viewer, (tx) =>
    tx.auditEntry.findMany({
      where: { schoolId: viewer.schoolId, recordId },
      orderBy: { id: 'asc' },
      select: { kind: true, detail: true },
    }),
  )

describe('how a family likes to be reached', () => {
  it('is kept, changed, and deleted at its wish, with none of its words in the history', async () => {
    const { head } = await aSchool()
    const { id } = await aFamily(head)
    await keepPreferences(head, typed(id, { others: 'Their grandmother, Basilissa' }))
    expect((await getFamilyAtTheDoor(head, id))?.preference).toMatchObject({
      version: 1,
      channels: ['text', 'gate'],
      times: ['evening'],
      writeIn: 'pa',
      others: 'Their grandmother, Basilissa',
      enteredByName: 'Amina Khan',
      givenBy: 'gate',
    })
    await keepPreferences(head, typed(id, { version: '1', writeIn: 'Tamil' }))
    expect((await getFamilyAtTheDoor(head, id))?.preference).toMatchObject({
      version: 2,
      writeIn: 'Tamil',
      others: null,
    })
    await removePreferences(head, { id, version: 2 })
    expect((await getFamilyAtTheDoor(head, id))?.preference).toBeNull()
    const history = await historyOf(head, id)
    expect(history.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['preference.kept', 'preference.removed']),
    )
    expect(JSON.stringify(history)).not.toContain('Basilissa')
  })

  it('is not overwritten by a page that was opened before', async () => {
    const { head } = await aSchool()
    const { id } = await aFamily(head)
    await keepPreferences(head, typed(id))
    for (const stale of [typed(id), typed(id, { version: '7' })])
      await expect(keepPreferences(head, stale)).rejects.toBeInstanceOf(StaleEdit)
    await expect(removePreferences(head, { id, version: 7 })).rejects.toBeInstanceOf(StaleEdit)
    expect((await getFamilyAtTheDoor(head, id))?.preference?.version).toBe(1)
  })

  it('is changed by the family whatever version stands there', async () => {
    const { head } = await aSchool()
    const { id } = await aFamily(head)
    const from = {
      schoolId: head.schoolId,
      familyId: id,
      givenBy: 'door',
      consentUntil: until,
      enteredByName: null,
    } as const
    const { answer } = typed(id)
    for (const channels of [['phone'], ['email']] as const)
      await inSchool(head, (tx) => writePreference(tx, from, { ...answer, channels: [...channels] }))
    expect((await getFamilyAtTheDoor(head, id))?.preference).toMatchObject({
      version: 2,
      channels: ['email'],
    })
  })

  it.each([
    [{ channels: [], times: [], writeIn: '' }, 'channels'],
    [{ consentUntil: today() }, 'consentUntil'],
    [{ consentUntil: addDays(today(), 1000) }, 'consentUntil'],
  ])('says something, until a day that can be agreed to: %j', async (given, field) => {
    const { head } = await aSchool()
    const { id } = await aFamily(head)
    const refused = await keepPreferences(head, typed(id, given)).catch((error) => error)
    expect(refused).toBeInstanceOf(RuleBroken)
    expect(refused.field).toBe(field)
  })

  it('is kept only where they agreed', () => {
    const { error } = keptPreferences.safeParse({ ...typed(GUESSED), id: GUESSED, agreed: '', locale: 'en' })
    expect(error?.issues.some(({ path }) => path[0] === 'agreed')).toBe(true)
  })

  it('is nobody’s in another school, for a lower role or a guessed id', async () => {
    const { head, school } = await aSchool()
    const { id } = await aFamily(head)
    await keepPreferences(head, typed(id))
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    const governor = await aMember(school, 'governor')
    expect((await getFamilyAtTheDoor(staff, id))?.preference?.version).toBe(1)
    for (const viewer of [other, governor]) expect(await getFamilyAtTheDoor(viewer, id)).toBeNull()
    expect(await getFamilyAtTheDoor(head, GUESSED)).toBeNull()
    for (const [viewer, guess] of [
      [other, id],
      [head, GUESSED],
    ] as const) {
      await expect(keepPreferences(viewer, typed(guess))).rejects.toBeInstanceOf(NotFound)
      await expect(removePreferences(viewer, { id: guess, version: 1 })).rejects.toBeInstanceOf(NotFound)
    }
    await expect(keepPreferences(governor, typed(id))).rejects.toBeInstanceOf(NotAllowed)
    await expect(removePreferences(governor, { id, version: 1 })).rejects.toBeInstanceOf(NotAllowed)
  })
})

it('a family’s page says in short what it told the school', async () => {
  const { head } = await aSchool()
  const { id } = await aFamily(head)
  const offer = await anOffer(head, { familyId: id, name: 'Sara' })
  expect(await getFamilyAtTheDoor(head, id)).toMatchObject({
    offers: [{ id: offer, name: 'Sara' }],
    ideas: 0,
    answered: 0,
    campaigns: [],
    doorLinks: [],
  })
})
