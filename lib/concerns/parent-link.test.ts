import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withTimeline } from '@/lib/history/queries'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { aTranslationCheck } from '@/prisma/builders/languages'
import { fromOutside, withoutKeys } from '@/prisma/testing/outside'
import { now, setClock, today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newToken } from '../platform/link-token'
import { sending, type Viewer } from '../platform/viewer'
import { addByLink, confirmByLink, sayByLink } from './answer-by-link'
import { readByLink } from './by-link'
import { openFrom } from './link-tries'
import { chooseShown, makeParentLink, withdrawParentLink } from './parent-link'
import { getLinksOfCase } from './parent-link-queries'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const A_DAY = 24 * 60 * 60 * 1000
const WORDS = 'She was told twice that someone would ring about the reading book, and nobody has.'

let school: { id: string; slug: string }
let head: Viewer
let id: string
let link: string

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  id = await aCase(head, { words: WORDS, wish: 'A call by Friday.' })
  link = (await makeParentLink(head, { id, days: 90 })).token
})
afterEach(() => setClock(null))

const linksOf = async (viewer: Viewer) => (await getLinksOfCase(viewer, id))?.links ?? []

async function anEvent(viewer: Viewer, words: string, given: Record<string, unknown> = {}): Promise<string> {
  const { schoolId, personId, personName } = viewer
  const event = await inSchool(viewer, (tx) =>
    tx.caseEvent.create({
      data: {
        schoolId,
        caseId: id,
        kind: 'contact_out',
        channel: 'phone',
        onDay: toDate(today()),
        who: 'Mrs Ahmed',
        words,
        byId: personId,
        byName: personName,
        writtenAt: now(),
        ...given,
      },
      select: { id: true },
    }),
  )
  return event.id
}

/** As it stands once somebody has ended it. */
const end = () =>
  inSchool(head, (tx) =>
    tx.case.updateMany({
      where: { schoolId: school.id, id },
      data: { status: 'resolved', endedOn: toDate(today()), finding: 'partly_upheld', dueOn: null },
    }),
  )

const sentences = async (viewer: Viewer) =>
  (await withTimeline(viewer, async () => ({}), { recordType: 'case', recordId: id }))?.history.map(
    (entry) => entry.sentence,
  )

describe('a parent’s private link', () => {
  it('opens the one case: its words, wish, what it is about and by when an answer comes', async () => {
    const other = await aCase(head, { words: 'Something about another family.' })
    const read = await readByLink(link, 'en')
    expect(read).toMatchObject({ words: WORDS, wish: 'A call by Friday.', kind: 'concern', isOver: false })
    expect(read?.schoolName).toBe(head.schoolName)
    expect(read?.standing.map(({ says }) => says).join(' ')).toMatch(/We will .+ by \w+day \d/)
    expect(JSON.stringify(read)).not.toContain('another family')
    expect(JSON.stringify(read)).not.toContain(other)
    expect(JSON.stringify(read)).not.toContain(head.personName)
  })

  it('opens in the parent’s language, with what a speaker at the school has put right', async () => {
    const read = await readByLink(link, 'ur')
    expect(read).toMatchObject({ words: WORDS, isMachine: true })
    expect(read?.standing.map(({ says }) => says).join(' ')).toContain('ہم اسے دیکھ رہے ہیں۔')
    expect(read?.entries[0]?.says).toBe('آپ نے ہمیں بتایا۔')
    await aTranslationCheck(head, 'ur', 'record', { words: { looking: 'ہم دیکھ رہے ہیں۔' } })
    const again = await readByLink(link, 'ur')
    expect(again?.standing[0]?.says).toMatch(/^ہم دیکھ رہے ہیں۔/)
  })

  it('is in the language the family is written to, where it is known whose record it is', async () => {
    const languageOf = async (about: string | null) =>
      (await getLinksOfCase(head, await aCase(head, { about })))?.locale
    const { reference } = await aFamily(head, { languages: ['English', 'Urdu'] })
    expect(await languageOf(reference)).toBe('ur')
    expect(await languageOf('a neighbour')).toBe('en')
    expect(await languageOf(null)).toBe('en')
  })

  it('is kept nowhere but as a hash, and is listed with who made it and when it was first opened', async () => {
    expect(await linksOf(head)).toMatchObject([
      { state: 'works', madeByName: 'Amina Khan', firstOpenedAt: null },
    ])
    await readByLink(link, 'en')
    const [opened] = await linksOf(head)
    expect(opened?.firstOpenedAt).toBeInstanceOf(Date)
    await readByLink(link, 'en')
    expect((await linksOf(head))[0]?.firstOpenedAt).toEqual(opened?.firstOpenedAt)
    for (const table of ['ParentLink', 'AuditEntry', 'Submission']) {
      const [found] = await fromOutside<{ there: number }>(
        `SELECT count(*)::int AS there FROM "${table}" t WHERE position($1 in t::text) > 0`,
        [link],
      )
      expect(found?.there, table).toBe(0)
    }
  })

  it('opens nothing once it has expired, was withdrawn, is another’s or was guessed: all the same', async () => {
    const expiring = (await makeParentLink(head, { id, days: 30 })).token
    setClock(new Date(Date.now() + 30 * A_DAY - 60_000))
    expect(await readByLink(expiring, 'en')).not.toBeNull()
    setClock(new Date(Date.now() + 30 * A_DAY + 1))
    expect(await readByLink(expiring, 'en')).toBeNull()
    setClock(null)
    const [, first] = await linksOf(head)
    await withdrawParentLink(head, { id, linkId: first?.id ?? '' })
    expect(await readByLink(link, 'en')).toBeNull()
    expect(await readByLink(newToken(), 'en')).toBeNull()
    for (const nonsense of ['', 'x', `${link}x`, "' OR 1=1 --", '../../etc', '\u0000'.repeat(43)])
      expect(await readByLink(nonsense, 'en')).toBeNull()
    await expect(confirmByLink({ token: link })).rejects.toThrow(RuleBroken)
    await expect(addByLink({ token: expiring, added: 'More' })).resolves.toBeNull()
  })

  it('lets several be made, and a form that is sent twice makes one', async () => {
    const once = sending(head, '11111111-1111-4111-8111-111111111111')
    const first = await makeParentLink(once, { id, days: 90 })
    expect(await makeParentLink(once, { id, days: 90 })).toEqual(first)
    expect(await linksOf(head)).toHaveLength(2)
    expect(await readByLink(link, 'en')).not.toBeNull()
    expect(await readByLink(first.token, 'en')).not.toBeNull()
  })

  it('says in the history that it was made and withdrawn, without the link', async () => {
    const [made] = await linksOf(head)
    await withdrawParentLink(head, { id, linkId: made?.id ?? '' })
    const [withdrawn, first] = (await sentences(head)) ?? []
    expect(withdrawn).toBe('Amina Khan withdrew a private link of the parent')
    expect(first).toMatch(/^Amina Khan made a private link for the parent, which works until \d/)
    await expect(withdrawParentLink(head, { id, linkId: made?.id ?? '' })).rejects.toThrow(NotFound)
  })

  it('does not open the row without its hash in hand, nor any other table', async () => {
    expect(await withoutKeys('SELECT * FROM "ParentLink"')).toEqual([])
    expect(await withoutKeys('SELECT * FROM "CaseShown"')).toEqual([])
  })

  it('opens nothing for a while from where too many were tried, and one that opens counts as none', async () => {
    const address = `test-${school.id}`
    for (let i = 0; i < 70; i += 1)
      expect(await openFrom(address, link, 'en')).toMatchObject({ words: WORDS })
    for (let i = 0; i < 60; i += 1) expect(await openFrom(address, newToken(), 'en')).toBeNull()
    expect(await openFrom(address, newToken(), 'en')).toEqual({ wait: 15 })
    expect(await openFrom(address, link, 'en')).toEqual({ wait: 15 })
    expect(await openFrom(`another-${school.id}`, link, 'en')).toMatchObject({ words: WORDS })
  })
})

describe('who makes links', () => {
  it('are those who direct, whoever handles it and whoever wrote it down', async () => {
    const [staff, handler, other] = await Promise.all([
      aMember(school, 'staff'),
      aMember(school, 'liaison'),
      aMember(school, 'staff'),
    ])
    id = await aCase(staff)
    await inSchool(head, (tx) =>
      tx.case.updateMany({ where: { schoolId: school.id, id }, data: { handlerId: handler.membershipId } }),
    )
    for (const viewer of [staff, handler, head]) {
      expect((await getLinksOfCase(viewer, id))?.mayGive).toBe(true)
      await makeParentLink(viewer, { id, days: 30 })
    }
    expect(await getLinksOfCase(other, id)).toBeNull()
    await expect(makeParentLink(other, { id, days: 30 })).rejects.toThrow(NotFound)
    await letSee(other)
    expect((await getLinksOfCase(other, id))?.mayGive).toBe(false)
    await expect(makeParentLink(other, { id, days: 30 })).rejects.toThrow(NotAllowed)
    await expect(chooseShown(other, { id, shown: [] })).rejects.toThrow(NotAllowed)
    const [made] = (await getLinksOfCase(head, id))?.links ?? []
    await expect(withdrawParentLink(other, { id, linkId: made?.id ?? '' })).rejects.toThrow(NotAllowed)
  })

  const letSee = (viewer: Viewer) =>
    inSchool(head, (tx) =>
      tx.casePerson.create({
        data: {
          schoolId: school.id,
          caseId: id,
          personId: viewer.personId,
          part: 'may_see',
          addedAt: now(),
          addedByName: head.personName,
        },
        select: { caseId: true },
      }),
    )

  it('are nobody of another school, no governor, and nobody with a guessed id', async () => {
    const { head: stranger } = await aSchool()
    const governor = await aMember(school, 'governor')
    const trust = await aMember(school, 'trust_leader')
    const [made] = await linksOf(head)
    for (const viewer of [stranger, governor, trust]) {
      expect(await getLinksOfCase(viewer, id)).toBeNull()
      await expect(makeParentLink(viewer, { id, days: 90 })).rejects.toThrow(NotFound)
      await expect(withdrawParentLink(viewer, { id, linkId: made?.id ?? '' })).rejects.toThrow(NotFound)
      await expect(chooseShown(viewer, { id, shown: [] })).rejects.toThrow(NotFound)
    }
    await expect(makeParentLink(head, { id: GUESSED, days: 90 })).rejects.toThrow(NotFound)
    await expect(withdrawParentLink(head, { id, linkId: GUESSED })).rejects.toThrow(NotFound)
    expect(await getLinksOfCase(head, 'nonsense')).toBeNull()
    expect(await readByLink(link, 'en')).not.toBeNull()
  })

  it('is not the head when it is about them, and the chair makes one that opens it to the parent', async () => {
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const staff = await aMember(school, 'staff')
    id = await aCase(staff, { words: 'The headteacher shouted at my son.', named: [head.membershipId] })
    expect(await getLinksOfCase(head, id)).toBeNull()
    await expect(makeParentLink(head, { id, days: 90 })).rejects.toThrow(NotFound)
    const { token } = await makeParentLink(chair, { id, days: 90 })
    const read = await readByLink(token, 'en')
    expect(read?.words).toContain('shouted')
    expect(read?.standing).toContainEqual({ says: 'It is with the chair of governors.' })
    await addByLink({ token, added: 'It was on Monday.' })
    expect(await sentences(head)).toEqual([])
    expect(JSON.stringify(await sentences(chair))).toContain('added by their link')
  })
})

describe('what a parent reads', () => {
  it('is of the timeline what was chosen and nothing else: no note, not who was there, not the school’s account', async () => {
    const shown = await anEvent(head, 'We agreed to ring on Friday.')
    await anEvent(head, 'Rang the other child’s mother.')
    const note = await anEvent(head, 'I think he exaggerates.', { kind: 'note', channel: null })
    await inSchool(head, (tx) =>
      tx.case.updateMany({ where: { schoolId: school.id, id }, data: { account: 'Our side of it.' } }),
    )
    expect(JSON.stringify(await readByLink(link, 'en'))).not.toContain('ring on Friday')
    await chooseShown(head, { id, shown: [shown] })
    const read = JSON.stringify(await readByLink(link, 'en'))
    expect(read).toContain('We agreed to ring on Friday.')
    for (const hidden of ['other child', 'exaggerates', 'Mrs Ahmed', 'Our side', 'Amina'])
      expect(read).not.toContain(hidden)
    await expect(chooseShown(head, { id, shown: [note] })).rejects.toThrow(NotFound)
    await expect(chooseShown(head, { id, shown: [GUESSED] })).rejects.toThrow(NotFound)
    await chooseShown(head, { id, shown: [] })
    expect(JSON.stringify(await readByLink(link, 'en'))).not.toContain('ring on Friday')
    expect((await sentences(head))?.slice(0, 2)).toEqual([
      'Amina Khan chose what the parent reads by their link: an entry fewer',
      'Amina Khan chose what the parent reads by their link: an entry more',
    ])
  })

  it('is not an entry of another case, however it is asked for', async () => {
    const mine = id
    id = await aCase(head)
    const elsewhere = await anEvent(head, 'About somebody else.')
    id = mine
    await expect(chooseShown(head, { id, shown: [elsewhere] })).rejects.toThrow(NotFound)
  })

  it('is not an entry that was put right since, until what is right was chosen', async () => {
    const wrong = await anEvent(head, 'We met on Tuesday.')
    await chooseShown(head, { id, shown: [wrong] })
    const right = await anEvent(head, 'We met on Wednesday.', { correctsId: wrong })
    expect(JSON.stringify(await readByLink(link, 'en'))).not.toContain('We met on')
    expect((await getLinksOfCase(head, id))?.showable.map((entry) => entry.id)).toEqual([right])
    await chooseShown(head, { id, shown: [right] })
    expect(JSON.stringify(await readByLink(link, 'en'))).toContain('We met on Wednesday.')
  })
})

describe('what a parent answers', () => {
  it('stands beside their words, which stay as they were, and is nobody’s of the school', async () => {
    const added = 'میں نے دو بار پوچھا۔ I asked twice.'
    await confirmByLink({ token: link })
    await confirmByLink({ token: link })
    await addByLink({ token: link, added })
    await addByLink({ token: link, added })
    const events = await fromOutside<{ kind: string; words: string; byId: string | null; byName: string }>(
      `SELECT "kind"::text, "words", "byId", "byName" FROM "CaseEvent" WHERE "caseId" = $1 ORDER BY "id"`,
      [id],
    )
    expect(events).toEqual([
      { kind: 'parent_confirmed', words: '', byId: null, byName: 'The parent or carer' },
      { kind: 'parent_added', words: added, byId: null, byName: 'The parent or carer' },
    ])
    const read = await readByLink(link, 'en')
    expect(read).toMatchObject({ words: WORDS, isConfirmed: false })
    expect(read?.entries.at(-1)).toMatchObject({ says: 'You added:', words: added })
    expect((await sentences(head))?.slice(0, 2)).toEqual([
      'The parent or carer added by their link what was missing or wrong',
      'The parent or carer said by their link that the record is right',
    ])
    const [history] = await fromOutside<{ there: number }>(
      `SELECT count(*)::int AS there FROM "AuditEntry" WHERE "detail"::text LIKE '%asked twice%'`,
    )
    expect(history?.there).toBe(0)
  })

  it('leaves the record’s version alone, so that nobody’s form grows old by it', async () => {
    const version = async () =>
      (await fromOutside<{ version: number }>(`SELECT "version" FROM "Case" WHERE "id" = $1`, [id]))[0]
        ?.version
    const before = await version()
    await end()
    await sayByLink({ token: link, verdict: 'partly', said: null })
    expect(await version()).toBe(before)
  })

  it('says how it was handled once it has ended; said again, the latest counts and the earlier stays', async () => {
    await expect(sayByLink({ token: link, verdict: 'satisfied', said: null })).rejects.toThrow(
      'record.not_over',
    )
    expect((await readByLink(link, 'en'))?.entries).toHaveLength(1)
    await end()
    await sayByLink({ token: link, verdict: 'not_satisfied', said: 'Nobody rang.' })
    await sayByLink({ token: link, verdict: 'satisfied', said: 'Then somebody did.' })
    await sayByLink({ token: link, verdict: 'satisfied', said: 'Then somebody did.' })
    const read = await readByLink(link, 'en')
    expect(read).toMatchObject({ verdict: 'satisfied', isOver: true })
    expect(read?.standing).toContainEqual({
      says: 'What was found: partly upheld. You were right in part.',
    })
    expect(
      read?.entries.filter(({ isTheirs }) => isTheirs).map(({ says, by, words }) => [says, by, words]),
    ).toEqual([
      ['You told us.', 'In person at the gate', null],
      ['You said how we handled it: Not satisfied', null, 'Nobody rang.'],
      ['You said how we handled it: Satisfied', null, 'Then somebody did.'],
    ])
    const [row] = await fromOutside(
      `SELECT "parentSaid"::text, "parentSaidOn"::text FROM "Case" WHERE "id" = $1`,
      [id],
    )
    expect(row).toEqual({ parentSaid: 'satisfied', parentSaidOn: today() })
    expect((await sentences(head))?.[0]).toBe(
      'The parent or carer said by their link how it was handled: satisfied',
    )
  })

  it('is one answer when the button is pressed five times at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => addByLink({ token: link, added: 'It was on Monday.' })))
    expect((await readByLink(link, 'en'))?.entries.filter(({ says }) => says === 'You added:')).toHaveLength(
      1,
    )
  })
})
