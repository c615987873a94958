import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withTimeline } from '@/lib/history/queries'
import { aMember, aSchool } from '@/prisma/builders'
import { aBuiltPack, aPack } from '@/prisma/builders/pack'
import { fromOutside } from '@/prisma/testing/outside'
import { setClock } from '../platform/clock'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { hashOfToken, newToken } from '../platform/link-token'
import { sending, type Viewer } from '../platform/viewer'
import { endPack, packInHand } from './pack-commands'
import { openVisit, readVisit } from './visit'
import { makeVisitorLink, withdrawVisitorLink } from './visitor-commands'
import { getVisitorLinks } from './visitor-queries'
import { newVisitorLinkInput } from './visitor-schema'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const A_DAY = 24 * 60 * 60 * 1000
const FOR = { madeFor: 'The inspection team', days: 3 }

/** Statements that reach the database, counted where they leave. */
const query = pg.Client.prototype.query
let statements = 0
pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
  statements += 1
  return Reflect.apply(query, this, given)
} as typeof query
afterAll(() => {
  pg.Client.prototype.query = query
})

let school: { id: string; slug: string }
let head: Viewer
let id: string
let token: string

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  id = await aBuiltPack(head, { title: 'Spring visit' })
  token = (await makeVisitorLink(head, { id, ...FOR })).token
})
afterEach(() => setClock(null))

const links = async (viewer = head) => (await getVisitorLinks(viewer, id))?.links ?? []
const oneLink = async () => (await links())[0] ?? raise()
const raise = (): never => {
  throw new Error('There is no link.')
}

const sentences = async () =>
  (await withTimeline(head, async () => ({}), { recordType: 'pack', recordId: id }))?.history.map(
    (entry) => entry.sentence,
  ) ?? []

const endIt = async () => {
  const { version } = await inSchool(head, (tx) => packInHand(tx, head, id))
  await endPack(head, { id, version })
}

const aLink = async () => (await makeVisitorLink(head, { id, ...FOR })).token

/** With one character of it another. */
const changed = (of: string) => `${of.slice(0, 20)}${of[20] === 'A' ? 'B' : 'A'}${of.slice(21)}`

describe('a visitor’s link', () => {
  it('opens one pack as it was built, under the words of whom it was made for', async () => {
    const other = await aBuiltPack(head, { title: 'Another pack altogether' })
    const visit = await readVisit(token)
    expect(visit).toMatchObject({ madeFor: FOR.madeFor, madeByName: 'Amina Khan', isLess: false })
    expect(visit?.contents.title).toBe('Spring visit')
    expect(JSON.stringify(visit)).not.toContain('Another pack altogether')
    expect(JSON.stringify(visit)).not.toContain(other)
  })

  it('is kept nowhere but as a hash', async () => {
    for (const table of ['VisitorLink', 'AuditEntry', 'Submission', 'Pack']) {
      const [found] = await fromOutside<{ there: number }>(
        `SELECT count(*)::int AS there FROM "${table}" t WHERE position($1 in t::text) > 0`,
        [token],
      )
      expect(found?.there, table).toBe(0)
    }
  })

  it('has each view counted and written into the history, as nobody known', async () => {
    expect(await oneLink()).toMatchObject({ state: 'works', views: 0, lastViewAt: null })
    await readVisit(token)
    await readVisit(token)
    const { views, lastViewAt } = await oneLink()
    expect(views).toBe(2)
    expect(lastViewAt).toBeInstanceOf(Date)
    const told = await sentences()
    expect(
      told.filter(
        (one) => one === 'A visitor with the link for The inspection team opened the pack “Spring visit”',
      ),
    ).toHaveLength(2)
    expect(
      told.some((one) =>
        one.startsWith('Amina Khan made a link for The inspection team, which opens this pack until'),
      ),
    ).toBe(true)
  })

  it('opens nothing after its days, after it was withdrawn, once the pack is out of use, or with one character changed', async () => {
    const withdrawn = await aLink()
    await withdrawVisitorLink(head, { id, linkId: (await oneLink()).id })
    expect(await readVisit(withdrawn)).toBeNull()
    expect(await readVisit(changed(token))).toBeNull()
    for (const none of ['', 'no token']) expect(await readVisit(none)).toBeNull()
    expect(await readVisit(token)).not.toBeNull()
    setClock(() => new Date(Date.now() + FOR.days * A_DAY + 60_000))
    expect(await readVisit(token)).toBeNull()
    setClock(null)
    await endIt()
    expect(await readVisit(token)).toBeNull()
    const views = (await links()).map((link) => [link.state, link.views])
    expect(views).toEqual([
      ['withdrawn', 0],
      ['ended', 1],
    ])
  })

  it('costs the database as many statements whatever is wrong with it', async () => {
    const [withdrawn, expired, ended] = [await aLink(), await aLink(), await aLink()]
    const hashes = new Map((await links()).map((link) => [link.tokenHash, link.id]))
    const of = (one: string) => hashes.get(hashOfToken(one)) ?? ''
    await withdrawVisitorLink(head, { id, linkId: of(withdrawn) })
    await fromOutside(`UPDATE "VisitorLink" SET "expiresAt" = now() - interval '1 minute' WHERE "id" = $1`, [
      of(expired),
    ])
    const costOf = async (one: string) => {
      const before = statements
      const found = await readVisit(one)
      return { cost: statements - before, isFound: found !== null }
    }
    await readVisit(token)
    const { cost, isFound } = await costOf(token)
    expect(isFound).toBe(true)
    for (const wrong of [newToken(), changed(token), withdrawn, expired])
      expect(await costOf(wrong)).toEqual({ cost, isFound: false })
    await endIt()
    expect(await costOf(ended)).toEqual({ cost, isFound: false })
  })

  it('is stopped from an address after some wrong ones, and by itself after very many views', async () => {
    const address = `guesser ${newToken()}`
    for (let tries = 0; tries < 400; tries++) await openVisit(address, newToken())
    expect(await openVisit(address, token)).toMatchObject({ wait: 15 })
    expect(await openVisit(`another ${newToken()}`, token)).toMatchObject({ madeFor: FOR.madeFor })
    for (let views = 0; views < 200; views++) await openVisit(`third ${newToken()}`, token)
    expect(await openVisit(`fourth ${newToken()}`, token)).toMatchObject({ wait: expect.any(Number) })
  }, 120_000)

  it('is made once by a form sent twice', async () => {
    const form = sending(head, crypto.randomUUID())
    const first = await makeVisitorLink(form, { id, ...FOR })
    expect(await makeVisitorLink(form, { id, ...FOR })).toEqual(first)
    expect(await links()).toHaveLength(2)
  })

  it('is given for one to thirty days, to a pack that is built and in use', async () => {
    const days = (typed: string) =>
      newVisitorLinkInput.safeParse({ id, madeFor: 'Ms Reed', days: typed }).success
    expect(['0', '31', 'long', ''].map(days)).toEqual([false, false, false, false])
    expect(['1', '30'].map(days)).toEqual([true, true])
    const unbuilt = await aPack(head)
    await expect(makeVisitorLink(head, { id: unbuilt, ...FOR })).rejects.toThrow('not built yet')
    await endIt()
    await expect(makeVisitorLink(head, { id, ...FOR })).rejects.toThrow(RuleBroken)
  })

  it('is not another school’s to make, see or withdraw, nor for lower roles, nor of a guessed pack or link', async () => {
    const { id: linkId } = await oneLink()
    const { head: other } = await aSchool()
    const [staff, governor] = [await aMember(school, 'staff'), await aMember(school, 'governor')]
    for (const [viewer, of, refused] of [
      [other, { id, linkId }, NotFound],
      [head, { id: GUESSED, linkId }, NotFound],
      [staff, { id, linkId }, NotAllowed],
      [governor, { id, linkId }, NotAllowed],
    ] as const) {
      await expect(makeVisitorLink(viewer, { id: of.id, ...FOR })).rejects.toThrow(refused)
      await expect(withdrawVisitorLink(viewer, of)).rejects.toThrow(refused)
      expect(await getVisitorLinks(viewer, of.id)).toBeNull()
    }
    await expect(withdrawVisitorLink(head, { id, linkId: GUESSED })).rejects.toThrow(NotFound)
    await withdrawVisitorLink(head, { id, linkId })
    await expect(withdrawVisitorLink(head, { id, linkId })).rejects.toThrow(NotFound)
  })
})
