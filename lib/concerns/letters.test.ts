import { beforeEach, describe, expect, it } from 'vitest'
import { withTimeline } from '@/lib/history/queries'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { aLetter } from '@/prisma/builders/letters'
import { fromOutside } from '@/prisma/testing/outside'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays, longDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import { sending, type Viewer } from '../platform/viewer'
import { letterAsWord } from './letter-as-word'
import { getLetter, getLettersOfCase, moveOf } from './letter-queries'
import { getLetterStart } from './letter-start'
import { addTemplate } from './letter-templates'
import { changeLetter, sendLetter, writeLetter } from './letters'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const BODY = 'Thank you for telling us on {{received}}. {{handler}} is looking into it.'

let school: { id: string; slug: string }
let head: Viewer
let id: string

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  id = await aCase(head)
})

const sent = { sentOn: today(), sentBy: 'email' as const, isComplete: false }
const letterOf = async (viewer: Viewer, letterId: string) => (await getLetter(viewer, id, letterId))?.letter
const shippedTemplate = async (key: string) => {
  const rows = await fromOutside<{ id: string }>(
    `SELECT "id" FROM "LetterTemplate" WHERE "schoolId" = $1 AND "key" = $2`,
    [school.id, key],
  )
  return rows[0]?.id ?? ''
}
const sentences = async (viewer: Viewer) =>
  (await withTimeline(viewer, async () => ({}), { recordType: 'case', recordId: id }))?.history.map(
    (entry) => entry.sentence,
  )

describe('a letter of a case', () => {
  it('begins with what is known filled in, and says what is not', async () => {
    const templateId = await addTemplate(head, { name: 'First answer', body: BODY })
    const begun = await getLetterStart(head, id, templateId)
    expect(begun?.start).toMatchObject({ templateId, title: 'First answer' })
    expect(begun?.start?.body).toContain(`Thank you for telling us on ${longDate(today())}.`)
    expect(begun?.start?.gaps).toHaveLength(1)
    await inSchool(head, (tx) =>
      tx.case.updateMany({ where: { schoolId: school.id, id }, data: { handlerId: head.membershipId } }),
    )
    const filled = await getLetterStart(head, id, templateId)
    expect(filled?.start?.body).toContain('Amina Khan is looking into it.')
    expect(filled?.start?.gaps).toEqual([])
  })

  it('is chosen from the school’s letters in use, or begins with nothing', async () => {
    const begun = await getLetterStart(head, id, null)
    expect(begun?.start).toBeNull()
    expect(begun?.templates.map(({ name }) => name)).toContain('Acknowledgement')
    expect((await getLetterStart(head, id, 'none'))?.start).toEqual({
      templateId: null,
      title: '',
      body: '',
      gaps: [],
    })
    for (const nothing of [GUESSED, 'nonsense']) expect(await getLetterStart(head, id, nothing)).toBeNull()
  })

  it('can be changed until it was sent, and stays on record as it was sent', async () => {
    const letter = await aLetter(head, id)
    await changeLetter(head, { ...letter, version: 1, title: 'What we found', body: 'Dear parent or carer' })
    await sendLetter(head, { ...letter, version: 2, ...sent })
    expect(await letterOf(head, letter.letterId)).toMatchObject({
      title: 'What we found',
      body: 'Dear parent or carer',
      sentBy: 'email',
    })
    const again = { ...letter, version: 3, title: 'Changed', body: 'Changed' }
    await expect(changeLetter(head, again)).rejects.toThrow(/stays as it was sent/)
    await expect(sendLetter(head, { ...letter, version: 3, ...sent })).rejects.toThrow(RuleBroken)
    // Not even a command that forgot the rule.
    const { count } = await inSchool(head, (tx) =>
      tx.caseLetter.updateMany({ where: { schoolId: school.id }, data: { body: 'Changed' } }),
    )
    expect(count).toBe(0)
  })

  it('stands on the timeline under its title once it was sent, and in the history without it', async () => {
    const letter = await aLetter(head, id, { title: 'What we found about the reading book' })
    await sendLetter(head, { ...letter, version: 1, ...sent })
    const events = await fromOutside(
      `SELECT "kind"::text, "channel"::text, "words", "byName" FROM "CaseEvent" WHERE "caseId" = $1`,
      [id],
    )
    expect(events).toEqual([
      {
        kind: 'letter',
        channel: 'email',
        words: 'What we found about the reading book',
        byName: 'Amina Khan',
      },
    ])
    const history = (await sentences(head)) ?? []
    expect(history[0]).toMatch(/^Amina Khan marked a letter as sent by e-mail on \d/)
    expect(history[1]).toBe('Amina Khan began a letter')
    expect(history.join()).not.toContain('reading book')
  })

  it('is not marked as sent while there are gaps in it, on a day to come, or before it all began', async () => {
    id = await aCase(head, { receivedOn: addDays(today(), -3) })
    const gappy = await aLetter(head, id, { body: 'Dear [name of the parent], thank you.' })
    await expect(sendLetter(head, { ...gappy, version: 1, ...sent })).rejects.toThrow(/still a gap/)
    await sendLetter(head, { ...gappy, version: 1, ...sent, isComplete: true })
    const letter = await aLetter(head, id)
    for (const [sentOn, why] of [
      [addDays(today(), 1), /still to come/],
      [addDays(today(), -4), /before it reached us/],
    ] as const) {
      const sending = sendLetter(head, { ...letter, version: 1, ...sent, sentOn })
      await expect(sending).rejects.toThrow(why)
    }
    await sendLetter(head, { ...letter, version: 1, ...sent, sentOn: addDays(today(), -3) })
  })

  it('is one letter when the form is sent twice, and a stale save says who changed it', async () => {
    const once = sending(head, '11111111-1111-4111-8111-111111111112')
    const letter = await aLetter(once, id)
    expect(await aLetter(once, id)).toEqual(letter)
    expect((await getLettersOfCase(head, id))?.letters).toHaveLength(1)
    const leader = await aMember(school, 'senior_leader', { name: 'Daniel Price' })
    await changeLetter(leader, { ...letter, version: 1, title: 'A', body: 'B' })
    const stale = changeLetter(head, { ...letter, version: 1, title: 'C', body: 'D' })
    await expect(stale).rejects.toThrow(StaleEdit)
    await expect(stale).rejects.toThrow(/^Daniel Price changed this/)
    await expect(sendLetter(head, { ...letter, version: 1, ...sent })).rejects.toThrow(StaleEdit)
  })

  it('offers the move it stands for, until the case has it', async () => {
    const letter = await writeLetter(head, {
      id,
      templateId: await shippedTemplate('acknowledgement'),
      title: 'Thank you',
      body: 'Thank you.',
    })
    const before = await getLetter(head, id, letter.letterId)
    expect(before && moveOf(before)).toBeNull()
    await sendLetter(head, { ...letter, version: 1, ...sent })
    const after = await getLetter(head, id, letter.letterId)
    expect(after && moveOf(after)).toBe('acknowledge')
    await inSchool(head, (tx) =>
      tx.caseStage.updateMany({
        where: { schoolId: school.id, caseId: id },
        data: { acknowledgedOn: new Date() },
      }),
    )
    const done = await getLetter(head, id, letter.letterId)
    expect(done && moveOf(done)).toBeNull()
    const own = await aLetter(head, id)
    await sendLetter(head, { ...own, version: 1, ...sent })
    const ofOwn = await getLetter(head, id, own.letterId)
    expect(ofOwn && moveOf(ofOwn)).toBeNull()
  })
})

describe('who writes letters', () => {
  it('are those who direct it and whoever handles it; others who see it read them', async () => {
    const staff = await aMember(school, 'staff')
    const handler = await aMember(school, 'liaison')
    id = await aCase(staff)
    await inSchool(head, (tx) =>
      tx.case.updateMany({ where: { schoolId: school.id, id }, data: { handlerId: handler.membershipId } }),
    )
    const letter = await aLetter(handler, id)
    expect((await getLetter(staff, id, letter.letterId))?.mayWrite).toBe(false)
    expect((await getLettersOfCase(staff, id))?.templates).toEqual([])
    expect(await getLetterStart(staff, id, 'none')).toBeNull()
    await expect(aLetter(staff, id)).rejects.toThrow(NotAllowed)
    await expect(changeLetter(staff, { ...letter, version: 1, title: 'A', body: 'B' })).rejects.toThrow(
      NotAllowed,
    )
    await expect(sendLetter(staff, { ...letter, version: 1, ...sent })).rejects.toThrow(NotAllowed)
    await sendLetter(handler, { ...letter, version: 1, ...sent })
  })

  it('are nobody of another school, no governor, no colleague it is not for, and nobody with a guessed id', async () => {
    const letter = await aLetter(head, id)
    const { head: stranger } = await aSchool()
    const others = await Promise.all(
      (['staff', 'governor', 'trust_leader'] as const).map((role) => aMember(school, role)),
    )
    for (const viewer of [stranger, ...others]) await findsNothing(viewer, letter)
    const another = await aCase(head)
    expect(await getLetter(head, another, letter.letterId)).toBeNull()
    const elsewhere = { id: another, letterId: letter.letterId, version: 1 }
    await expect(sendLetter(head, { ...elsewhere, ...sent })).rejects.toThrow(NotFound)
    await expect(changeLetter(head, { ...elsewhere, title: 'A', body: 'B' })).rejects.toThrow(NotFound)
    await expect(aLetter(head, GUESSED)).rejects.toThrow(NotFound)
    await expect(aLetter(head, id, { templateId: GUESSED })).rejects.toThrow(NotFound)
    const theirs = await addTemplate(stranger, { name: 'Theirs', body: 'Thank you.' })
    await expect(aLetter(head, id, { templateId: theirs })).rejects.toThrow(NotFound)
    expect(await getLetterStart(head, id, theirs)).toBeNull()
  })

  it('is not the head when it is about them: no list, no letter, no file for Word; the chair has them', async () => {
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    id = await aCase(await aMember(school, 'staff'), { named: [head.membershipId] })
    const letter = await aLetter(chair, id)
    await findsNothing(head, letter)
    expect(await letterAsWord(chair, id, letter.letterId)).not.toBeNull()
    await sendLetter(chair, { ...letter, version: 1, ...sent })
    expect(await sentences(head)).toEqual([])
  })

  async function findsNothing(viewer: Viewer, letter: { id: string; letterId: string }) {
    expect(await getLettersOfCase(viewer, id)).toBeNull()
    expect(await getLetter(viewer, id, letter.letterId)).toBeNull()
    expect(await getLetterStart(viewer, id, 'none')).toBeNull()
    expect(await letterAsWord(viewer, id, letter.letterId)).toBeNull()
    await expect(aLetter(viewer, id)).rejects.toThrow(NotFound)
    await expect(changeLetter(viewer, { ...letter, version: 1, title: 'A', body: 'B' })).rejects.toThrow(
      NotFound,
    )
    await expect(sendLetter(viewer, { ...letter, version: 1, ...sent })).rejects.toThrow(NotFound)
  }
})
