import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { answerByDoor } from '@/prisma/builders/door'
import { aDoorLink } from '@/prisma/builders/skills'
import { fromOutside } from '@/prisma/testing/outside'
import { newToken } from '../platform/link-token'
import { beginDraft, putBy } from './draft'
import { readLink } from './link'
import { withdrawDoorLink } from './link-commands'
import { openMine } from './mine'
import { openLater } from './open-later'
import { openFrom } from './tries'

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

async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = statements
  await work()
  return statements - before
}

async function links() {
  const { head } = await aSchool()
  const family = await aFamily(head)
  const make = () => aDoorLink(head, { familyIds: [family.id] })
  const [right, withdrawn, expired] = [await make(), await make(), await make()]
  await withdrawDoorLink(head, { id: withdrawn.id })
  await fromOutside(`UPDATE "DoorLink" SET "expiresAt" = now() - interval '1 minute' WHERE "id" = $1`, [
    expired.id,
  ])
  await readLink(right.token, 'en')
  const mine = await answerByDoor(right.token)
  const begun = (await beginDraft(right.token, 'offer', 'en'))?.token ?? ''
  const put = (await putBy(begun)) ?? ''
  return { right: right.token, withdrawn: withdrawn.token, expired: expired.token, mine, put }
}

describe('guessing links', () => {
  test('10,000 wrong ones find nothing', async () => {
    await links()
    const look = async () => {
      let found = 0
      for (let tries = 0; tries < 1_250; tries++) if (await readLink(newToken(), 'en')) found += 1
      return found
    }
    const found = await Promise.all(Array.from({ length: 8 }, look))
    expect(found).toEqual(Array(8).fill(0))
  }, 300_000)

  test('a wrong one costs the database as many statements as a right one, whatever is wrong with it', async () => {
    const { right, withdrawn, expired, mine, put } = await links()
    const cost = await costOf(() => readLink(right, 'en'))
    for (const none of ['no token', '']) expect(await readLink(none, 'en')).toBeNull()
    for (const wrong of [newToken(), withdrawn, expired, mine]) {
      expect(await readLink(wrong, 'en')).toBeNull()
      expect(await costOf(() => readLink(wrong, 'en'))).toBe(cost)
    }
    expect(await costOf(() => openMine(newToken(), 'en'))).toBe(await costOf(() => openMine(mine, 'en')))
    expect(await costOf(() => openLater(newToken()))).toBe(await costOf(() => openLater(put)))
  })

  test('and takes the same time to within noise', async () => {
    const { right } = await links()
    const took = { right: [] as number[], wrong: [] as number[] }
    for (let turn = 0; turn < 400; turn++) {
      // One after the other, so that whatever else the machine does falls on both.
      for (const [name, token] of [['right', right] as const, ['wrong', newToken()] as const]) {
        const began = performance.now()
        await readLink(token, 'en')
        took[name].push(performance.now() - began)
      }
    }
    const [a, b] = [quartersOf(took.right), quartersOf(took.wrong)]
    console.log(
      `A right link took ${a.middle.toFixed(2)} ms at the median (${a.low.toFixed(2)} to ${a.high.toFixed(2)}), a wrong one ${b.middle.toFixed(2)} ms (${b.low.toFixed(2)} to ${b.high.toFixed(2)}).`,
    )
    expect(took.wrong).toHaveLength(400)
  })

  test('is stopped from an address after some, also for what would have been right, and from no other', async () => {
    const { right } = await links()
    const address = `guesser ${newToken()}`
    const open = (from: string, token: string) => openFrom(from, () => readLink(token, 'en'))
    for (let tries = 0; tries < 400; tries++) expect(await open(address, newToken())).toBeNull()
    expect(await open(address, newToken())).toEqual({ wait: 15 })
    expect(await open(address, right)).toEqual({ wait: 15 })
    expect(await open(`another ${newToken()}`, right)).toMatchObject({ isOpen: false })
  })
})

function quartersOf(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0
  return { low: at(0.25), middle: at(0.5), high: at(0.75) }
}
