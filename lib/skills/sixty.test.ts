import { beforeAll, expect, it } from 'vitest'
import { theOfferedSchool } from '@/prisma/builders/offered-school'
import type { Viewer } from '../platform/viewer'
import { SIXTY_QUERIES } from './fixtures/sixty-queries'
import { offerFilters } from './offer-filters'
import { listOffers } from './offer-list'

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
    const found = await listOffers(head, offerFilters.parse({ q: typed }))
    const names = found?.offers.map(({ id }) => keys.get(id) ?? '') ?? []
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
