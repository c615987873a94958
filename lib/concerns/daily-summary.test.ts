import { afterEach, describe, expect, it, vi } from 'vitest'
import { chooseSummary, wantsSummary } from '@/lib/people/own-summary'
import { setClock, today } from '@/lib/platform/clock'
import { inSchool, withKeys } from '@/lib/platform/database'
import { addDays, toDate } from '@/lib/platform/dates'
import { readEnvAgain } from '@/lib/platform/env'
import { aMailServer, linksIn } from '@/lib/platform/testing/mail-server'
import type { Viewer } from '@/lib/platform/viewer'
import { schoolCalendar } from '@/lib/school-days/school-days'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import type { Prisma } from '@/prisma/generated/client'
import { fromOutside, withoutKeys } from '@/prisma/testing/outside'
import { freePort } from '@/scripts/launch/ports.mjs'
import { sendSummaries } from './daily-summary'
import { tellUntil } from './something-due'

/** A Tuesday, by the clock of England in winter. */
const TUESDAY = '2027-03-02'
const at = (time: string, date = TUESDAY) => setClock(new Date(`${date}T${time}:00Z`))

type Server = Awaited<ReturnType<typeof aMailServer>>
const started: Server[] = []

function setUrl(port: number) {
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}?tls=off`
  process.env.MAIL_FROM = 'Alongside <alongside@example.sch.uk>'
  readEnvAgain()
}

async function mail(options?: Parameters<typeof aMailServer>[0]): Promise<Server> {
  const server = await aMailServer(options)
  started.push(server)
  setUrl(server.port)
  return server
}

afterEach(async () => {
  setClock(null)
  for (const server of started.splice(0)) await server.stop()
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'ALONGSIDE_MODE']) delete process.env[name]
  readEnvAgain()
})

const addressOf = async ({ personId }: Viewer) =>
  (await fromOutside<{ email: string }>(`SELECT email FROM "Person" WHERE id = $1`, [personId]))[0]?.email ??
  ''

/** The letters one person got: other tests' schools are in the same database. */
async function lettersTo(server: Server, who: Viewer) {
  const email = await addressOf(who)
  return server.letters.filter(({ to }) => to.includes(email))
}

const become = (viewer: Viewer, id: string, data: Prisma.CaseUncheckedUpdateManyInput) =>
  inSchool(viewer, (tx) => tx.case.updateMany({ where: { schoolId: viewer.schoolId, id }, data }))

/** A school in which Tom handles a case that is due in some days. */
async function dueIn(days: number) {
  const { school, head } = await aSchool()
  const tom = await aMember(school, 'staff')
  const id = await aCase(head)
  await become(head, id, { handlerId: tom.membershipId, dueOn: toDate(addDays(today(), days)) })
  return { school, head, tom, id }
}

describe('the daily summary', () => {
  it('says that something waits, with one link and nothing of anybody, once a day', async () => {
    at('06:59')
    const { school, tom, head } = await dueIn(1)
    const server = await mail()
    await sendSummaries()
    expect(server.letters).toEqual([])
    at('07:00')
    await sendSummaries()
    await sendSummaries()
    at('15:00')
    await sendSummaries()
    const letters = await lettersTo(server, tom)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.email.subject).toBe('Something in Alongside is waiting for you')
    expect(letters[0] && linksIn(letters[0])).toEqual([`${process.env.ALONGSIDE_URL}/${school.slug}`])
    const said = (letters[0]?.email.text ?? '').replace(/http\S+/g, '')
    expect(said).not.toMatch(/Tom|Reed|reading|concern|complaint|\d/i)
    // A colleague has it and it is not late: nothing for the head to do.
    expect(await lettersTo(server, head)).toEqual([])
    at('08:00', '2027-03-03')
    await sendSummaries()
    expect(await lettersTo(server, tom)).toHaveLength(2)
  })

  it('is sent on school days, by day, when something is late or due within two school days', async () => {
    at('08:00')
    const server = await mail()
    const soon = await dueIn(2)
    const later = await dueIn(3)
    const late = await dueIn(-40)
    await sendSummaries()
    const count = async () =>
      Promise.all([soon, later, late].map(async ({ tom }) => (await lettersTo(server, tom)).length))
    expect(await count()).toEqual([1, 0, 1])
    for (const time of ['19:00', '23:30']) {
      at(time, '2027-03-03')
      await sendSummaries()
    }
    at('09:00', '2027-03-06')
    await sendSummaries()
    expect(await count()).toEqual([1, 0, 1])
    // Half past six by UTC is half past seven in England in summer; what is late with a colleague is the head's to see to.
    at('06:30', '2027-06-08')
    await sendSummaries()
    expect(await count()).toEqual([2, 1, 2])
    expect(await lettersTo(server, late.head)).not.toEqual([])
  })

  it('counts two school days across a weekend and over a holiday', () => {
    const weekdays = schoolCalendar({ spans: [], bankHolidays: 'england_and_wales' })
    expect(tellUntil('2027-03-02', weekdays)).toBe('2027-03-04')
    expect(tellUntil('2027-03-05', weekdays)).toBe('2027-03-09')
    // Good Friday and Easter Monday.
    expect(tellUntil('2027-03-25', weekdays)).toBe('2027-03-31')
    expect(tellUntil('2027-03-02', { isSchoolDay: () => false })).toBe('2027-05-01')
  })

  it('goes to nobody who did not want it, has left, or is in a demonstration, nor while e-mail is off', async () => {
    at('08:00')
    const { tom, head, school } = await dueIn(0)
    expect(await wantsSummary(tom)).toBe(true)
    await chooseSummary(tom, { wants: false })
    await chooseSummary(tom, { wants: false })
    expect([await wantsSummary(tom), await wantsSummary(head)]).toEqual([false, true])
    const told = await fromOutside(
      `SELECT 1 FROM "AuditEntry" WHERE kind = 'person.summary_chosen' AND "recordId" = $1`,
      [tom.membershipId],
    )
    expect(told).toHaveLength(1)
    const server = await mail()
    await sendSummaries()
    expect(await lettersTo(server, tom)).toEqual([])
    await chooseSummary(tom, { wants: true })
    const change = (sql: string, id: string) => fromOutside(sql, [id])
    await change(`UPDATE "School" SET "isDemonstration" = true WHERE id = $1`, school.id)
    await sendSummaries()
    await change(`UPDATE "School" SET "isDemonstration" = false WHERE id = $1`, school.id)
    await change(`UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1`, tom.membershipId)
    await sendSummaries()
    await change(`UPDATE "Membership" SET "deactivatedAt" = NULL WHERE id = $1`, tom.membershipId)
    process.env.ALONGSIDE_MODE = 'demonstration'
    readEnvAgain()
    expect(await sendSummaries()).toBe(0)
    delete process.env.ALONGSIDE_MODE
    delete process.env.SMTP_URL
    delete process.env.MAIL_FROM
    readEnvAgain()
    expect(await sendSummaries()).toBe(0)
    expect(await lettersTo(server, tom)).toEqual([])
    setUrl(server.port)
    await sendSummaries()
    expect(await lettersTo(server, tom)).toHaveLength(1)
  })

  it('is sent once though several processes look, and rather not at all than twice', async () => {
    at('08:00')
    const { tom } = await dueIn(0)
    const server = await mail()
    await Promise.all(Array.from({ length: 5 }, () => sendSummaries()))
    expect(await lettersTo(server, tom)).toHaveLength(1)
    // A process that broke off after it had claimed somebody has written to nobody; the next school day they hear.
    const broken = await dueIn(0)
    await fromOutside(`UPDATE "Membership" SET "summaryOn" = $2 WHERE id = $1`, [
      broken.tom.membershipId,
      TUESDAY,
    ])
    await sendSummaries()
    expect(await lettersTo(server, broken.tom)).toEqual([])
    at('08:00', '2027-03-03')
    await sendSummaries()
    expect(await lettersTo(server, broken.tom)).toHaveLength(1)
  })

  it('is tried again when the mail server was away, and not when it would not take it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    at('08:00')
    const { tom } = await dueIn(0)
    setUrl(await freePort())
    await sendSummaries()
    const refusing = await mail({ refuses: { to: /^staff-/ } })
    await sendSummaries()
    expect(refusing.letters.map(({ to }) => to)).not.toContainEqual([await addressOf(tom)])
    const server = await mail()
    await sendSummaries()
    expect(await lettersTo(server, tom)).toEqual([])
    const second = await dueIn(0)
    setUrl(await freePort())
    await sendSummaries()
    setUrl(server.port)
    await sendSummaries()
    expect(await lettersTo(server, second.tom)).toHaveLength(1)
    vi.restoreAllMocks()
  })

  it('tells nobody of what is hidden from them, and the chair of what is theirs', async () => {
    at('08:00')
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const id = await aCase(tom, { named: [head.membershipId] })
    await become(chair, id, { dueOn: toDate(addDays(today(), -5)) })
    const server = await mail()
    await sendSummaries()
    expect(await lettersTo(server, head)).toEqual([])
    const [letter] = await lettersTo(server, chair)
    expect(letter && linksIn(letter)).toEqual([`${process.env.ALONGSIDE_URL}/${school.slug}/concerns`])
    expect(await lettersTo(server, await aMember(school, 'governor'))).toEqual([])
  })

  it('is one for whoever belongs to several schools', async () => {
    at('08:00')
    const one = await dueIn(0)
    const two = await aSchool()
    const there = await aMember(two.school, 'senior_leader', { personId: one.tom.personId })
    await become(two.head, await aCase(two.head), { dueOn: toDate(today()) })
    const server = await mail()
    await Promise.all([sendSummaries(), sendSummaries()])
    const letters = await lettersTo(server, there)
    expect(letters.map(linksIn)).toEqual([[`${process.env.ALONGSIDE_URL}/schools`]])
    expect(await lettersTo(server, two.head)).toHaveLength(1)
  })

  it('is looked for with a key that opens nothing else', async () => {
    at('08:00')
    const { tom } = await dueIn(0)
    const asked = `SELECT * FROM summaries_wanted('${TUESDAY}', '${TUESDAY}')`
    expect(await withoutKeys(asked)).toEqual([])
    const seen = await withKeys({ sweep: true }, async (tx) => ({
      wanted: await tx.$queryRawUnsafe<{ personId: string }[]>(asked),
      members: await tx.membership.count(),
      cases: await tx.case.count(),
    }))
    expect(seen.wanted.map(({ personId }) => personId)).toContain(tom.personId)
    expect([seen.members, seen.cases]).toEqual([0, 0])
  })
})
