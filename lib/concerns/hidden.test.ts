import { beforeEach, describe, expect, it } from 'vitest'
import { listBin } from '@/lib/bin/queries'
import { getGovernorsPaper } from '@/lib/governance/queries'
import { checkHistory } from '@/lib/history/chain'
import { exportHistory } from '@/lib/history/export'
import { listHistory } from '@/lib/history/queries'
import { getDashboard } from '@/lib/impact/dashboard'
import { listJobs } from '@/lib/jobs/queries'
import { today } from '@/lib/platform/clock'
import { csvText } from '@/lib/platform/csv'
import { inSchool, overCases } from '@/lib/platform/database'
import { academicYearOf, addDays, toDate } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { searchSchool } from '@/lib/search/queries'
import { getToday } from '@/lib/today/queries'
import { sizeOfWholeSchool } from '@/lib/whole-school/take'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, versionOf, withDuties } from '@/prisma/builders/concerns'
import { endAway, sayAway } from './away-commands'
import { listCases } from './case-list'
import { getWholeCase } from './case-page'
import { resolveCase } from './end-commands'
import { escalateCase } from './escalate-command'
import { writeOnTimeline } from './event-commands'
import { chooseHandler, takeOn } from './handler-commands'
import { caseFilters } from './list-filters'
import { handOver, nameSomebody, takeNameOut } from './named-commands'
import { checkCandidates } from './panel'
import { choosePanel, letSee, liftRestriction, restrictCase, stopSeeing } from './sight-commands'
import { allTheySee } from './testing/what-they-see'

const getGovernorsPage = async (viewer: Viewer, academicYear: number) =>
  (await getGovernorsPaper(viewer, academicYear))?.page ?? null

const WORDS = 'Zeppelin: I was told in front of others that this was not the place.'
const all = caseFilters.parse({})

let school: { id: string; slug: string }
let head: Viewer
let staff: Viewer
let leader: Viewer
let chair: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  staff = await aMember(school, 'staff')
  leader = await aMember(school, 'senior_leader')
  chair = await withDuties(await aMember(school, 'governor', { name: 'Olu Adeyemi' }), 'chair')
})

const form = async (who: Viewer, id: string) => ({ id, version: await versionOf(who, id) })
const note = (id: string, words: string) => ({
  id,
  kind: 'note' as const,
  channel: null,
  onDay: today(),
  atTime: null,
  who: null,
  words,
  mainPoint: null,
  correctsId: null,
})
const sees = async (who: Viewer, id: string) => (await getWholeCase(who, id)) !== null

/** What the queries of other places say to somebody. */
async function told(who: Viewer) {
  const year = academicYearOf(today())
  const table = exportHistory(who, {})
  const answers = {
    list: await listCases(who, all),
    today: await getToday(who),
    search: await searchSchool(who, 'zeppelin'),
    history: await listHistory(who, { page: 1 }),
    export: table && (await csvText(table)),
    chain: await checkHistory(who),
    bin: await listBin(who),
    jobs: await listJobs(who),
    dashboard: await getDashboard(who, { year } as never).catch(() => null),
    governors: await getGovernorsPage(who, year),
    size: await sizeOfWholeSchool(who),
  }
  // What they say, without the functions some of them carry along, which are new each time.
  return JSON.parse(JSON.stringify(answers)) as typeof answers
}

describe('a head who is named', () => {
  it('reads the same of every table before it was written down, while it is worked, when it has ended and when it is gone', async () => {
    await aCase(staff)
    const before = { rows: await allTheySee(head), told: await told(head) }
    const same = async () => {
      expect(await allTheySee(head)).toEqual(before.rows)
      expect(await told(head)).toEqual(before.told)
    }
    const id = await aCase(staff, { words: WORDS, kind: 'complaint', named: [head.membershipId] })
    await same()
    expect((await listCases(chair, all))?.cases.map((one) => one.id)).toEqual([id])
    expect(await sees(leader, id)).toBe(false)

    await takeOn(chair, await form(chair, id))
    await writeOnTimeline(chair, note(id, 'Zeppelin once more.'))
    await resolveCase(chair, {
      ...(await form(chair, id)),
      on: today(),
      finding: 'upheld',
      actionTaken: 'Zeppelin: an apology in person.',
      apologyGiven: true,
    })
    await same()
    await escalateCase(chair, { ...(await form(chair, id)), on: today(), why: 'They ask for a panel.' })
    await same()
    expect((await getWholeCase(chair, id))?.entries.length).toBeGreaterThan(4)

    await letGo(id)
    await same()
    const tombstones = (who: Viewer) =>
      inSchool(who, (tx) => tx.caseTombstone.count({ where: { schoolId: school.id } }))
    expect([await tombstones(head), await tombstones(chair)]).toEqual([0, 1])
  })

  it('cannot reach it by its id with any command', async () => {
    const id = await aCase(staff, { named: [head.membershipId] })
    const base = { id, version: 1 }
    const tries = [
      takeOn(head, base),
      chooseHandler(head, { ...base, handlerId: null }),
      writeOnTimeline(head, note(id, 'Mine')),
      nameSomebody(head, { ...base, namedId: staff.membershipId }),
      takeNameOut(head, { ...base, personId: head.personId }),
      handOver(head, { ...base, to: 'school' }),
      restrictCase(head, { ...base, why: 'Mine' }),
      liftRestriction(head, base),
      letSee(head, { ...base, membershipId: head.membershipId }),
      stopSeeing(head, { ...base, personId: staff.personId }),
      checkCandidates(head, id, [head.membershipId]),
      choosePanel(head, { ...base, membershipIds: [head.membershipId] }),
    ]
    for (const result of await Promise.allSettled(tries)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'NotFound' } })
    }
  })
})

describe('naming somebody', () => {
  it('later hides it from them with everything they did in it, and takes it off them', async () => {
    const id = await aCase(staff)
    const before = await allTheySee(leader)
    await takeOn(leader, await form(leader, id))
    await writeOnTimeline(leader, note(id, 'I rang the mother.'))
    const { isHidden } = await nameSomebody(head, { ...(await form(head, id)), namedId: leader.membershipId })
    expect(isHidden).toBe(false)
    expect(await sees(leader, id)).toBe(false)
    const after = await allTheySee(leader)
    for (const [table, rows] of Object.entries(after)) expect(rows.join('\n'), table).not.toContain(id)
    expect(after.AuditEntry?.length).toBe((before.AuditEntry?.length ?? 0) - 1)
    expect(await getWholeCase(head, id)).toMatchObject({
      record: { handlerId: null },
      named: [{ name: 'Daniel Price' }],
    })
  })

  it('oneself, or the head, ends it for whoever did so, and the recorder goes on seeing it', async () => {
    const own = await aCase(head)
    expect(
      await nameSomebody(head, { ...(await form(head, own)), namedId: head.membershipId }),
    ).toMatchObject({
      isHidden: true,
      heldBy: 'chair',
      isNobodys: false,
    })
    const id = await aCase(staff)
    expect(
      await nameSomebody(leader, { ...(await form(leader, id)), namedId: head.membershipId }),
    ).toMatchObject({
      isHidden: true,
      heldBy: 'chair',
    })
    expect([
      await sees(head, id),
      await sees(leader, id),
      await sees(staff, id),
      await sees(chair, id),
    ]).toEqual([false, false, true, true])
  })

  it('the chair takes it to the clerk, and says when there is none', async () => {
    const id = await aCase(staff)
    const named = await nameSomebody(head, { ...(await form(head, id)), namedId: chair.membershipId })
    expect(named).toMatchObject({ heldBy: 'clerk', isNobodys: true })
    expect(await getWholeCase(staff, id)).toMatchObject({ isNobodys: true })
  })

  it('can be taken back by somebody who sees it, and stays in the history', async () => {
    const id = await aCase(head, { named: [staff.membershipId] })
    await expect(takeNameOut(staff, { id, version: 1, personId: staff.personId })).rejects.toThrow(NotFound)
    await takeNameOut(head, { ...(await form(head, id)), personId: staff.personId })
    const whole = await getWholeCase(head, id)
    expect(whole?.named).toEqual([])
    expect(whole?.entries[0]?.sentence).toMatch(/took the name of Tom Reed out of/)
  })

  it('does not let the school take back what is about its head', async () => {
    const id = await aCase(staff, { named: [head.membershipId] })
    await expect(handOver(chair, { ...(await form(chair, id)), to: 'school' })).rejects.toThrow(RuleBroken)
    const other = await aCase(staff)
    expect(await handOver(head, { ...(await form(head, other)), to: 'chair' })).toMatchObject({
      isHidden: true,
    })
    expect(await sees(chair, other)).toBe(true)
    await handOver(chair, { ...(await form(chair, other)), to: 'school' })
    expect(await sees(head, other)).toBe(true)
  })
})

describe('a restricted case', () => {
  it('is seen by whoever restricted it, its handler, and who is let see it, and by nobody else', async () => {
    const id = await aCase(staff)
    const before = await told(leader)
    await chooseHandler(head, { ...(await form(head, id)), handlerId: staff.membershipId })
    await restrictCase(head, { ...(await form(head, id)), why: 'It is about a colleague’s family.' })
    expect([await sees(head, id), await sees(staff, id), await sees(leader, id)]).toEqual([true, true, false])
    expect((await told(leader)).list?.cases).toEqual([])
    expect(before.list?.cases).toHaveLength(1)
    await letSee(head, { ...(await form(head, id)), membershipId: leader.membershipId })
    expect(await sees(leader, id)).toBe(true)
    await stopSeeing(head, { ...(await form(head, id)), personId: leader.personId })
    expect(await sees(leader, id)).toBe(false)
    await expect(stopSeeing(head, { ...(await form(head, id)), personId: staff.personId })).rejects.toThrow(
      'They handle it.',
    )
    await liftRestriction(head, await form(head, id))
    expect(await sees(leader, id)).toBe(true)
  })

  it('is never closed to the last who sees it', async () => {
    const id = await aCase(staff)
    await restrictCase(leader, { ...(await form(leader, id)), why: 'It is about a colleague’s family.' })
    const closing = async (personId: string) => stopSeeing(leader, { ...(await form(leader, id)), personId })
    await expect(closing(leader.personId)).rejects.toThrow('Nobody could see it then.')
    await letSee(leader, { ...(await form(leader, id)), membershipId: head.membershipId })
    await closing(leader.personId)
    expect([await sees(head, id), await sees(leader, id)]).toEqual([true, false])
  })

  it('is opened to whoever a further stage gives it to', async () => {
    const id = await aCase(staff)
    await restrictCase(leader, { ...(await form(leader, id)), why: 'It is about a colleague’s family.' })
    expect(await sees(head, id)).toBe(false)
    await escalateCase(leader, { ...(await form(leader, id)), on: today(), why: 'They want it looked into.' })
    expect(await sees(head, id)).toBe(true)
    expect(await getWholeCase(leader, id)).toMatchObject({
      record: { handlerId: head.membershipId, stage: 1 },
    })
  })
})

describe('a restricted case that leaves the school’s hands', () => {
  const why = 'It is about a colleague’s family.'

  it('reaches the chair when the head is named in it, and is opened to nobody else', async () => {
    const id = await aCase(staff)
    await restrictCase(leader, { ...(await form(leader, id)), why })
    expect([await sees(staff, id), await sees(chair, id)]).toEqual([false, false])
    await nameSomebody(leader, { ...(await form(leader, id)), namedId: head.membershipId })
    expect([await sees(chair, id), await sees(head, id), await sees(staff, id)]).toEqual([true, false, false])
  })

  it('reaches whoever it is handed to', async () => {
    const clerk = await withDuties(await aMember(school, 'governor', { name: 'Cleo Clerk' }), 'clerk')
    const id = await aCase(staff)
    await restrictCase(head, { ...(await form(head, id)), why })
    await handOver(head, { ...(await form(head, id)), to: 'clerk' })
    expect([await sees(clerk, id), await sees(chair, id), await sees(staff, id)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('and one that was closed to its recorder stays closed to them when somebody else is named', async () => {
    const id = await aCase(staff, { named: [head.membershipId] })
    expect(await sees(staff, id)).toBe(true)
    await stopSeeing(chair, { ...(await form(chair, id)), personId: staff.personId })
    await nameSomebody(chair, { ...(await form(chair, id)), namedId: leader.membershipId })
    expect(await sees(staff, id)).toBe(false)
    expect(await sees(chair, id)).toBe(true)
  })
})

describe('a panel', () => {
  it('is checked for earlier involvement without a word to the candidates, and sees the case only when it is chosen', async () => {
    const governor = await aMember(school, 'governor', { name: 'Margaret Shaw' })
    const named = await aMember(school, 'governor', { name: 'Nia Named' })
    const liaison = await aMember(school, 'liaison')
    const id = await aCase(staff)
    await takeOn(leader, await form(leader, id))
    await writeOnTimeline(leader, note(id, 'I rang the mother.'))
    await chooseHandler(head, { ...(await form(head, id)), handlerId: liaison.membershipId })
    const clerk = await withDuties(await aMember(school, 'governor', { name: 'Cleo Clerk' }), 'clerk')
    await nameSomebody(head, { ...(await form(head, id)), namedId: named.membershipId })
    const before = await allTheySee(governor)
    const everybody = [staff, leader, liaison, named, governor].map((one) => one.membershipId)
    const checked = await checkCandidates(clerk, id, everybody)
    expect(
      Object.fromEntries(checked.map(({ name, involvement }) => [name, involvement.join(', ')])),
    ).toEqual({
      'Tom Reed': 'wrote it down',
      'Daniel Price': 'handled it, wrote on its timeline, decided something about it',
      'Hodan Ali': 'handled it',
      'Nia Named': 'named in it',
      'Margaret Shaw': '',
    })
    expect(await allTheySee(governor)).toEqual(before)
    expect(await sees(governor, id)).toBe(false)
    await expect(
      choosePanel(clerk, {
        ...(await form(clerk, id)),
        membershipIds: [governor.membershipId, leader.membershipId],
      }),
    ).rejects.toThrow('Daniel Price (handled it')
    expect(await sees(governor, id)).toBe(false)
    await choosePanel(clerk, { ...(await form(clerk, id)), membershipIds: [governor.membershipId] })
    expect(await sees(governor, id)).toBe(true)
    await expect(writeOnTimeline(governor, note(id, 'Mine'))).rejects.toThrow(NotAllowed)
    await expect(checkCandidates(staff, id, everybody)).rejects.toThrow(NotAllowed)
  })
})

describe('a deputy', () => {
  it('sees and works what the other handles while they are away, unless it is about the deputy', async () => {
    const deputy = await aMember(school, 'staff', { name: 'Dee Puty' })
    const id = await aCase(head)
    const about = await aCase(head, { named: [deputy.membershipId] })
    for (const one of [id, about]) {
      await chooseHandler(head, { ...(await form(head, one)), handlerId: staff.membershipId })
    }
    expect(await sees(deputy, id)).toBe(false)
    const days = { fromOn: today(), toOn: addDays(today(), 3) }
    const away = { membershipId: staff.membershipId, deputyId: deputy.membershipId, ...days }
    await expect(sayAway(deputy, away)).rejects.toThrow(NotAllowed)
    const awayId = await sayAway(staff, away)
    await expect(sayAway(head, away)).rejects.toThrow('already')
    expect([await sees(deputy, id), await sees(deputy, about)]).toEqual([true, false])
    await resolveCase(deputy, {
      ...(await form(deputy, id)),
      on: today(),
      finding: null,
      actionTaken: 'Put right.',
      apologyGiven: true,
    })
    await endAway(staff, { id: awayId })
    expect(await sees(deputy, id)).toBe(false)
  })

  it('cannot be oneself, another school’s, or somebody who sees no cases', async () => {
    const other = await aSchool()
    const governor = await aMember(school, 'governor')
    const away = { membershipId: staff.membershipId, fromOn: today(), toOn: today() }
    await expect(sayAway(staff, { ...away, deputyId: staff.membershipId })).rejects.toThrow(RuleBroken)
    await expect(sayAway(staff, { ...away, deputyId: governor.membershipId })).rejects.toThrow(RuleBroken)
    await expect(sayAway(staff, { ...away, deputyId: other.head.membershipId })).rejects.toThrow(NotFound)
    await expect(sayAway(governor, { ...away, deputyId: leader.membershipId })).rejects.toThrow(NotAllowed)
    const id = await sayAway(staff, { ...away, deputyId: leader.membershipId })
    await expect(endAway(other.head, { id })).rejects.toThrow(NotFound)
  })
})

/** As a case goes when its time is over: its row goes, and its tombstone hides what the history says of it. */
async function letGo(id: string): Promise<void> {
  await overCases(chair, 'all', async (tx) => {
    const where = { schoolId: school.id, id }
    const gone = await tx.case.findFirstOrThrow({ where, include: { people: true } })
    const of = (part: string) =>
      gone.people.filter((one) => one.part === part).map(({ personId }) => personId)
    await tx.caseTombstone.createMany({
      data: [
        {
          schoolId: school.id,
          caseId: id,
          reference: gone.reference,
          kind: gone.kind,
          categoryName: 'Other',
          receivedOn: gone.receivedOn,
          endedOn: toDate(today()),
          endedAtStage: gone.stage,
          rule: '6 years after it ended',
          letGoOn: toDate(today()),
          letGoByName: chair.personName,
          heldBy: gone.heldBy,
          isRestricted: gone.isRestricted,
          namedIds: of('named'),
          seenByIds: of('may_see'),
        },
      ],
    })
    await tx.case.updateMany({ where, data: { endedOn: toDate(today()) } })
    await tx.case.deleteMany({ where })
  })
}
