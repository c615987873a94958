import { beforeAll, expect, it } from 'vitest'
import { theOfferedSchool } from '@/prisma/builders/offered-school'
import { Prisma } from '@/prisma/generated/client'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { SIXTY_QUERIES } from './fixtures/sixty-queries'
import { rankedOffers } from './search-sql'

const FIRST = 3
const AT_LEAST = 55

let head: Viewer
let keys: Map<string, string>

beforeAll(async () => {
  const made = await theOfferedSchool()
  head = made.head
  keys = made.keys
})

it(`finds the offer that is wanted among the first ${FIRST} for at least ${AT_LEAST} of sixty searches`, async () => {
  const missed: string[] = []
  let firsts = 0
  for (const { typed, because, wants } of SIXTY_QUERIES) {
    const found = await inSchool(head, (tx) =>
      tx.$queryRaw<{ offerId: string }[]>(Prisma.sql`WITH ${rankedOffers(head, typed)}
      SELECT "offerId" FROM ranked ORDER BY "covered" DESC, "score" DESC`),
    )
    const names = found.map(({ offerId }) => keys.get(offerId) ?? '')
    const at = names.indexOf(wants)
    if (at === 0) firsts += 1
    if (at < 0 || at >= FIRST) {
      missed.push(
        `“${typed}” (${because}): ${at < 0 ? 'not found' : `place ${at + 1}`}; first ${names.slice(0, FIRST).join(' | ')}`,
      )
    }
  }
  const score = SIXTY_QUERIES.length - missed.length
  console.log(
    [
      `Search for a parent: ${score} of ${SIXTY_QUERIES.length} among the first ${FIRST}, ${firsts} in the first place.`,
      ...missed,
    ].join('\n  '),
  )
  expect(SIXTY_QUERIES).toHaveLength(60)
  expect(score).toBeGreaterThanOrEqual(AT_LEAST)
})
