import { describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { anOldCase } from '@/prisma/builders/kept-cases'
import { fromOutside } from '@/prisma/testing/outside'
import { inSchool } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { goneAsCsv } from './gone-csv'
import { holdCase, letCaseGo, letSeveralGo, takeHoldOff } from './keep-commands'
import { getCaseToKeep, listGone, reviewKept } from './keep-queries'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const WORDS = 'Nobody at all rang me back about the purple umbrella.'

const toKeep = async (viewer: Viewer, id: string) => {
  const found = await getCaseToKeep(viewer, id)
  if (!found) throw new Error('Not to be seen.')
  return found
}
const asTyped = async (viewer: Viewer, id: string) => {
  const { version, reference } = await toKeep(viewer, id)
  return { id, version, typed: reference }
}
const rowsOf = (schoolId: string, table: string) =>
  fromOutside(`SELECT * FROM "${table}" WHERE "schoolId" = $1`, [schoolId])

describe('looking through cases whose time is over', () => {
  it('shows those and no others, with what would go', async () => {
    const { head } = await aSchool()
    const old = await anOldCase(head)
    await anOldCase(head, { endedOn: '2025-06-30' })
    await aCase(head)
    expect(await reviewKept(head, 1)).toMatchObject({
      due: [{ id: old, goes: { events: 0, files: 0 } }],
      total: 1,
      held: [],
    })
  })

  it('is for leaders, and for the chair and the clerk of what is theirs', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const clerk = await withDuties(await aMember(school, 'governor'), 'clerk')
    const ofSchool = await anOldCase(staff)
    const aboutHead = await anOldCase(staff, { named: [head.membershipId] })
    const shown = async (viewer: Viewer) => (await reviewKept(viewer, 1))?.due.map(({ id }) => id)
    expect(await shown(head)).toEqual([ofSchool])
    expect(await shown(chair)).toEqual([aboutHead])
    expect(await shown(clerk)).toEqual([])
    for (const one of [staff, await aMember(school, 'governor'), await aMember(school, 'trust_leader')]) {
      expect(await reviewKept(one, 1)).toBeNull()
      expect(await getCaseToKeep(one, ofSchool)).toBeNull()
    }
    expect(await getCaseToKeep(head, aboutHead)).toBeNull()
    expect(await getCaseToKeep(chair, ofSchool)).toBeNull()
    expect(await getCaseToKeep((await aSchool()).head, ofSchool)).toBeNull()
  })
})

describe('letting a case go', () => {
  it('takes everything that says what was said, and leaves a tombstone and the history', async () => {
    const { head } = await aSchool()
    const { schoolId } = head
    const id = await anOldCase(head, { words: WORDS, wish: 'That somebody says sorry for it.' })
    const other = await aCase(head)
    await withEverything(head, id, other)
    const { reference, goes, drafts, published, improvements } = await toKeep(head, id)
    expect(goes).toEqual({ events: 2, letters: 1, files: 1, links: 1, ties: 1, lessons: 1 })
    expect({ drafts, published, improvements: improvements.length }).toEqual({
      drafts: 1,
      published: 1,
      improvements: 1,
    })

    expect(await letCaseGo(head, { ...(await asTyped(head, id)), typed: reference.toLowerCase() })).toBe(
      reference,
    )

    for (const table of [
      'CaseEvent',
      'CaseLetter',
      'CaseFile',
      'CaseLesson',
      'ParentLink',
      'CaseTie',
      'CaseRoute',
    ]) {
      expect(await rowsOf(schoolId, table), table).toEqual([])
    }
    expect(await rowsOf(schoolId, 'StoredFile')).toEqual([])
    expect(await rowsOf(schoolId, 'Case')).toMatchObject([{ id: other }])
    expect(await rowsOf(schoolId, 'Improvement')).toMatchObject([
      { caseId: id, title: 'Ring back within a day' },
    ])
    expect(await rowsOf(schoolId, 'YouSaid')).toMatchObject([{ said: 'You wait too long for an answer.' }])
    expect(await rowsOf(schoolId, 'CaseTombstone')).toMatchObject([
      { caseId: id, reference, rule: '6 years after it ended', letGoByName: 'Amina Khan' },
    ])
    expect((await listGone(head, 1))?.gone).toMatchObject([{ caseId: id }])
    const history = await rowsOf(schoolId, 'AuditEntry')
    expect(history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'case.recorded', recordId: id }),
        expect.objectContaining({ kind: 'case.let_go', recordId: id, personName: 'Amina Khan' }),
      ]),
    )
    for (const table of await tablesWithASchool()) {
      expect(JSON.stringify(await rowsOf(schoolId, table)), table).not.toMatch(/purple umbrella|says sorry/)
    }
  })

  it('asks for the reference, and for the case as it was looked at', async () => {
    const { head } = await aSchool()
    const id = await anOldCase(head)
    const typed = await asTyped(head, id)
    await expect(letCaseGo(head, { ...typed, typed: 'YES' })).rejects.toMatchObject({ field: 'typed' })
    await expect(letCaseGo(head, { ...typed, version: 7 })).rejects.toThrow(StaleEdit)
    expect((await reviewKept(head, 1))?.total).toBe(1)
  })

  it('never takes one before its time, that goes on, or that is held', async () => {
    const { head } = await aSchool()
    const young = await anOldCase(head, { endedOn: '2025-06-30' })
    const open = await aCase(head)
    const held = await anOldCase(head)
    await holdCase(head, { id: held, version: 1, reason: 'The ombudsman is looking into it.' })
    for (const id of [young, open, held]) {
      await expect(letCaseGo(head, await asTyped(head, id))).rejects.toThrow(RuleBroken)
    }
    expect(await rowsOf(head.schoolId, 'Case')).toHaveLength(3)
    expect(await rowsOf(head.schoolId, 'CaseTombstone')).toEqual([])
  })

  it('is refused to others, who are not told whether there is one', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const aboutHead = await anOldCase(staff, { named: [head.membershipId] })
    const typed = await asTyped(chair, aboutHead)
    await expect(letCaseGo(head, typed)).rejects.toThrow(NotFound)
    await expect(letCaseGo(head, { ...typed, id: GUESSED })).rejects.toThrow(NotFound)
    await expect(letCaseGo((await aSchool()).head, typed)).rejects.toThrow(NotFound)
    await expect(letCaseGo(staff, typed)).rejects.toThrow(NotAllowed)
    await expect(letCaseGo(await aMember(school, 'governor'), typed)).rejects.toThrow(NotFound)
    await expect(holdCase(head, { id: aboutHead, version: 1, reason: 'No.' })).rejects.toThrow(NotFound)
    await expect(takeHoldOff(head, { id: aboutHead, version: 1 })).rejects.toThrow(NotFound)

    await letCaseGo(chair, typed)
    expect((await listGone(chair, 1))?.gone).toMatchObject([{ caseId: aboutHead }])
    expect(await listGone(head, 1)).toMatchObject({ gone: [], total: 0 })
    const seen = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({ where: { schoolId: head.schoolId, recordId: aboutHead } }),
    )
    expect(seen).toEqual([])
  })

  it('takes several at once, or none', async () => {
    const { school, head } = await aSchool()
    const ids = [await anOldCase(head), await anOldCase(head), await anOldCase(head)]
    await expect(letSeveralGo(head, { ids, typed: 2 })).rejects.toMatchObject({ field: 'typed' })
    await holdCase(head, { id: ids[0] as string, version: 1, reason: 'A claim.' })
    await expect(letSeveralGo(head, { ids, typed: 3 })).rejects.toThrow(/Nothing has gone/)
    await takeHoldOff(head, { id: ids[0] as string, version: 2 })
    await expect(letSeveralGo(head, { ids: [...ids, GUESSED], typed: 4 })).rejects.toThrow(NotFound)
    await expect(letSeveralGo(await aMember(school, 'liaison'), { ids, typed: 3 })).rejects.toThrow(
      NotAllowed,
    )
    expect(await letSeveralGo(head, { ids, typed: 3 })).toBe(3)
    expect(await rowsOf(head.schoolId, 'Case')).toEqual([])
    const table = await goneAsCsv(head)
    const rows: unknown[] = []
    for await (const row of table?.rows ?? []) rows.push(row)
    expect(rows).toHaveLength(3)
    expect(await goneAsCsv(await aMember(school, 'staff'))).toBeNull()
  })
})

describe('a hold', () => {
  it('keeps a case, says why on its timeline and not in the history, and comes off', async () => {
    const { head } = await aSchool()
    const id = await anOldCase(head)
    await holdCase(head, { id, version: 1, reason: 'A claim by her solicitor.' })
    expect(await reviewKept(head, 1)).toMatchObject({
      due: [],
      held: [{ id, heldWhy: 'A claim by her solicitor.' }],
    })
    await expect(holdCase(head, { id, version: 2, reason: 'Again.' })).rejects.toThrow(/held already/)
    await takeHoldOff(head, { id, version: 2 })
    expect(await reviewKept(head, 1)).toMatchObject({ due: [{ id }], held: [] })
    const events = await rowsOf(head.schoolId, 'CaseEvent')
    expect(events).toMatchObject([
      { words: 'To be kept beyond its time. A claim by her solicitor.' },
      { words: 'No longer kept beyond its time.' },
    ])
    expect(JSON.stringify(await rowsOf(head.schoolId, 'AuditEntry'))).not.toContain('solicitor')
  })
})

async function tablesWithASchool(): Promise<string[]> {
  const rows = await fromOutside<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c
     JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
     WHERE c.table_schema = 'public' AND c.column_name = 'schoolId'`,
    [],
  )
  return rows.map(({ name }) => name)
}

/** Something in each table that hangs on a case, all of it with the parent's words. */
function withEverything(viewer: Viewer, caseId: string, otherId: string): Promise<void> {
  const { schoolId, personId, personName: byName } = viewer
  const at = new Date()
  const onDay = toDate('2019-02-01')
  const said = 'She asked about the purple umbrella.'
  return inSchool(viewer, async (tx) => {
    const event = { schoolId, caseId, kind: 'note' as const, onDay, words: said, byName, writtenAt: at }
    const first = await tx.caseEvent.create({ data: event, select: { id: true } })
    await tx.caseEvent.create({ data: { ...event, correctsId: first.id }, select: { id: true } })
    await tx.caseLetter.create({
      data: {
        schoolId,
        caseId,
        stage: 0,
        title: 'Answer',
        body: said,
        writtenById: personId,
        writtenByName: byName,
        createdAt: at,
      },
    })
    await tx.caseRoute.create({
      data: { schoolId, caseId, route: 'body', name: 'Our MP', toldOn: onDay, note: said, byName },
    })
    await tx.caseTie.create({
      data: { schoolId, caseId: otherId, otherId: caseId, kind: 'same_matter', byName, at },
    })
    await tx.parentLink.create({
      data: {
        schoolId,
        caseId,
        tokenHash: caseId,
        expiresAt: at,
        madeById: personId,
        madeByName: byName,
        createdAt: at,
      },
    })
    const file = await tx.storedFile.create({
      data: { schoolId, sha256: 'ab'.repeat(32), bytes: 12, contentType: 'text/plain', createdAt: at },
      select: { id: true },
    })
    await tx.caseFile.create({
      data: {
        schoolId,
        caseId,
        fileId: file.id,
        fileName: 'purple umbrella.txt',
        title: said,
        addedById: personId,
        addedByName: byName,
        addedAt: at,
      },
    })
    const improvement = await tx.improvement.create({
      data: {
        schoolId,
        caseId,
        title: 'Ring back within a day',
        ownerId: viewer.membershipId,
        dueOn: onDay,
        checkOn: onDay,
        createdByName: byName,
        createdAt: at,
      },
      select: { id: true },
    })
    await tx.caseLesson.create({
      data: { schoolId, caseId, words: said, improvementId: improvement.id, byName, createdAt: at },
    })
    const youSaid = {
      schoolId,
      caseId,
      did: 'We ring back within a day.',
      saidOn: onDay,
      byName,
      createdAt: at,
    }
    await tx.youSaid.createMany({
      data: [
        { ...youSaid, said },
        { ...youSaid, said: 'You wait too long for an answer.', publishedOn: onDay },
      ],
    })
  })
}
