import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recordHappening } from '@/lib/platform/audit'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import type { Prisma } from '@/prisma/generated/client'
import { fromOutside } from '@/prisma/testing/outside'
import { type CaseList, exportCases, listCases } from './case-list'
import { standingInFor } from './in-hand'
import { casesTable } from './list-csv'
import { caseFilters } from './list-filters'
import { visibleTo } from './policy'
import { standsInWords } from './standing-words'
import { typedWords } from './words-sql'

async function listed(viewer: Viewer, asked: Record<string, string> = {}): Promise<CaseList> {
  const list = await listCases(viewer, caseFilters.parse(asked))
  if (!list) throw new Error('They have no list.')
  return list
}

const ids = async (viewer: Viewer, asked: Record<string, string> = {}) =>
  (await listed(viewer, asked)).cases.map(({ id }) => id)

/** As the commands leave it, with a line in the history. */
const become = (viewer: Viewer, id: string, data: Prisma.CaseUncheckedUpdateManyInput) =>
  inSchool(viewer, async (tx) => {
    await tx.case.updateMany({ where: { schoolId: viewer.schoolId, id }, data })
    await recordHappening(tx, viewer, { kind: 'case.changed', recordType: 'case', recordId: id })
  })

describe('the list of cases', () => {
  it('opens with what is open: unassigned first for leaders, then what is late, then by when it is due', async () => {
    const { head } = await aSchool()
    const [soon, late, later, ended, nobodys] = [
      await aCase(head),
      await aCase(head),
      await aCase(head),
      await aCase(head),
      await aCase(head),
    ] as const
    const handlerId = head.membershipId
    const dueIn = (days: number) => toDate(addDays(today(), days))
    await become(head, soon, { handlerId, dueOn: dueIn(3) })
    await become(head, late, { handlerId, dueOn: dueIn(-2) })
    await become(head, later, { handlerId, dueOn: dueIn(20) })
    await become(head, nobodys, { dueOn: dueIn(30) })
    await become(head, ended, {
      status: 'resolved',
      dueOn: null,
      endedOn: toDate(today()),
      finding: 'upheld',
    })
    const list = await listed(head)
    expect(list.cases.map(({ id }) => id)).toEqual([nobodys, late, soon, later])
    expect(list.choices).toMatchObject({ hasAny: true, open: 4, late: 1, unassigned: 1 })
    expect(await ids(head, { late: 'yes' })).toEqual([late])
    expect(await ids(head, { handler: 'none' })).toEqual([nobodys])
    expect(await ids(head, { status: 'resolved' })).toEqual([ended])
    expect(await ids(head, { status: 'all' })).toHaveLength(5)

    const words = (id: string, { cases, choices, calendar }: CaseList) =>
      standsInWords(cases.find((one) => one.id === id) as (typeof cases)[number], {
        choices,
        calendar,
        today: today(),
      })
    expect(words(late, list)).toMatch(/^(Late|\d+ school days? late): it was due on \w+day \d+ \w+/)
    expect(words(soon, list)).toMatch(/^Answer by \w+day \d+ \w+.* \((\d+|no) school days? left\)$/)
    expect(words(ended, await listed(head, { status: 'all' }))).toMatch(/^Upheld, \d+ \w+ \d{4}$/)
  })

  it('says what is due next once it was acknowledged, and since when a clock stands still', async () => {
    const { head } = await aSchool()
    const id = await aCase(head, { kind: 'complaint' })
    const words = async () => {
      const { cases, choices, calendar } = await listed(head)
      return cases.map((one) => standsInWords(one, { choices, calendar, today: today() }))
    }
    expect(await words()).toEqual([expect.stringMatching(/^Acknowledge by /)])
    await inSchool(head, (tx) =>
      tx.caseStage.updateMany({
        where: { schoolId: head.schoolId, caseId: id },
        data: { acknowledgedOn: toDate(today()) },
      }),
    )
    expect(await words()).toEqual([expect.stringMatching(/^Answer by /)])
    await become(head, id, { status: 'paused', pausedOn: toDate('2026-03-03'), dueOn: null })
    expect(await words()).toEqual(['Paused since 3 March 2026'])
    await become(head, id, { status: 'open', pausedOn: null })
    expect(await words()).toEqual(['Open, with nothing due'])
  })

  it('is narrowed by what stands in the address, and by nothing that makes no sense', async () => {
    const { head } = await aSchool()
    const complaint = await aCase(head, { kind: 'complaint', channel: 'letter', receivedOn: '2026-03-02' })
    const idea = await aCase(head, {
      kind: 'idea',
      words: 'Could the library open at lunch?',
      about: 'Year 2',
    })
    const all = { status: 'all' }
    expect(await ids(head, { ...all, kind: 'complaint' })).toEqual([complaint])
    expect(await ids(head, { ...all, channel: 'letter' })).toEqual([complaint])
    expect(await ids(head, { ...all, yearGroup: 'Year 2' })).toEqual([idea])
    expect(await ids(head, { ...all, stage: '1' })).toEqual([complaint])
    expect(await ids(head, { ...all, from: '1/3/2026', to: '31/3/2026' })).toEqual([complaint])
    expect(await ids(head, { ...all, to: '2026-03-01' })).toEqual([])
    const { categories } = (await listed(head)).choices
    const { categoryId } = (await listed(head, { ...all, kind: 'complaint' })).cases[0] as {
      categoryId: string
    }
    const { key } = categories.find((one) => one.id === categoryId) as { key: string }
    expect(await ids(head, { ...all, category: key })).toContain(complaint)
    expect(await ids(head, { ...all, category: 'no such thing' })).toEqual([])
    const odd = { kind: 'riot', channel: '', stage: 'x', handler: 'me', from: 'soon', page: '-4', late: 'no' }
    expect(await ids(head, { ...all, ...odd })).toEqual([idea, complaint])
  })

  it('finds words said, wished, written since, their other forms and beginnings, and the reference', async () => {
    const { head } = await aSchool()
    const id = await aCase(head, {
      words: 'Nobody rang back about the reading books; João’s coat went missing.',
      wish: 'A call on Thursdays',
    })
    await aCase(head, { words: 'The homework is too hard.' })
    const { reference } = (await listed(head, { q: 'coat' })).cases[0] as { reference: string }
    for (const q of [
      'coat',
      'reading book',
      'BOOKS',
      'miss',
      'joao',
      'joaos',
      'thursday',
      'the coat',
      reference,
    ])
      expect(await ids(head, { q }), q).toEqual([id])
    for (const q of ['bicycle', 'coat bicycle', 'oat', 'the', '?!', "'; DROP TABLE"])
      expect(await ids(head, { q }), q).toEqual([])
    await become(head, id, { account: 'The kitchen had the umbrella.' })
    expect(await ids(head, { q: 'umbrellas' })).toEqual([id])
    await become(head, id, { account: 'It was in the hall.' })
    expect(await ids(head, { q: 'umbrella' })).toEqual([])
    expect(await ids(head, { q: 'coat' })).toEqual([id])
    await inSchool(head, (tx) =>
      tx.caseEvent.createMany({
        data: {
          schoolId: head.schoolId,
          caseId: id,
          kind: 'contact_out',
          onDay: toDate(today()),
          words: 'Agreed to look behind the piano.',
          byName: head.personName,
          writtenAt: new Date(),
        },
      }),
    )
    expect(await ids(head, { q: 'piano' })).toEqual([id])
  })

  it('takes its words along when a case goes', async () => {
    const { head } = await aSchool()
    const id = await aCase(head, { words: 'A kaleidoscope was lost.' })
    await become(head, id, { status: 'resolved', endedOn: toDate(today()), dueOn: null })
    await inSchool(head, (tx) => tx.case.deleteMany({ where: { schoolId: head.schoolId, id } }))
    expect(await fromOutside(`SELECT 1 FROM "CaseWord" WHERE "caseId" = $1`, [id])).toEqual([])
  })
})

describe('whose cases a list has', () => {
  it('staff theirs, a deputy those of whom they stand in for, leaders the school’s, governors none', async () => {
    const { school, head } = await aSchool()
    const [tom, hodan] = [await aMember(school, 'staff'), await aMember(school, 'liaison')] as const
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const clerk = await withDuties(await aMember(school, 'governor'), 'clerk')
    const leader = await aMember(school, 'senior_leader')
    const toms = await aCase(tom)
    const heads = await aCase(head)
    const aboutHead = await aCase(tom, { named: [head.membershipId], words: 'The zebra was unkind to us.' })
    await become(head, heads, { handlerId: leader.membershipId })
    const all = { status: 'all' }
    expect(await ids(tom, all)).toEqual([aboutHead, toms].sort().reverse())
    expect(await ids(hodan, all)).toEqual([])
    expect(await ids(chair, all)).toEqual([aboutHead])
    expect(await ids(clerk, all)).toEqual([])
    for (const who of [head, leader]) expect((await ids(who, all)).sort()).toEqual([toms, heads].sort())
    await inSchool(head, (tx) =>
      tx.away.createMany({
        data: {
          schoolId: school.id,
          membershipId: leader.membershipId,
          deputyId: hodan.membershipId,
          fromOn: toDate(today()),
          toOn: toDate(today()),
        },
      }),
    )
    expect(await ids(hodan, all)).toEqual([heads])
    for (const role of ['governor', 'trust_leader'] as const)
      expect(await listCases(await aMember(school, role), caseFilters.parse({}))).toBeNull()
    const other = await aSchool()
    expect(await ids(other.head, all)).toEqual([])
    expect(await ids(other.head, { ...all, handler: leader.membershipId })).toEqual([])
    expect(await ids(head, { ...all, handler: randomUUID() })).toEqual([])

    // The statement by hand says the same as the policy.
    for (const who of [head, leader, tom, hodan, chair, clerk]) {
      const byPolicy = await inSchool(who, async (tx) =>
        tx.case.findMany({ where: visibleTo(who, await standingInFor(tx, who)), select: { id: true } }),
      )
      expect((await ids(who, all)).sort()).toEqual(byPolicy.map(({ id }) => id).sort())
    }
  })

  it('nobody who is named finds any trace: in no list, count, word or file', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    await aCase(tom, { named: [head.membershipId], words: 'The zebra was unkind to us.' })
    const list = await listed(head, { status: 'all' })
    expect([list.total, list.choices]).toMatchObject([0, { hasAny: false, open: 0, late: 0, unassigned: 0 }])
    expect(await ids(head, { q: 'zebra', status: 'all' })).toEqual([])
    expect(await inSchool(head, (tx) => tx.caseWord.count())).toBe(0)
    expect(await inSchool(chair, (tx) => tx.caseWord.count({ where: { word: 'zebra' } }))).toBe(1)
    const rows = async (who: Viewer) => {
      const asked = await exportCases(who, caseFilters.parse({ status: 'all' }))
      return asked && [...(casesTable(asked).rows as Iterable<unknown[]>)]
    }
    expect(await rows(head)).toEqual([])
    expect(JSON.stringify(await rows(chair))).toContain('zebra')
    expect(await rows(await aMember(school, 'governor'))).toBeNull()
  })
})

describe('what is typed to find a case', () => {
  it('is cut into words as the database keeps them', () => {
    expect(typedWords('João’s  COAT, and the coat!')).toEqual(['joaos', 'coat', 'and', 'the'])
    expect(typedWords('a b c d e f g h')).toHaveLength(6)
    expect(typedWords('x'.repeat(100))).toEqual(['x'.repeat(40)])
    expect(typedWords('\u0000 \ud800 …')).toEqual([])
  })
})
