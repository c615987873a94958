import { afterAll, beforeAll, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { FIXTURE_DAY, theSearchedSchool } from '@/prisma/builders/searched-school'
import { QUERIES, type Wanted } from './fixtures/queries'
import type { Found } from './found'
import { searchSchool } from './queries'

const FIRST = 3
const AT_LEAST = 36

let head: Viewer

beforeAll(async () => {
  setClock(FIXTURE_DAY)
  head = (await theSearchedSchool()).head
})
afterAll(() => setClock(null))

it(`finds what is wanted among the first ${FIRST} for at least ${AT_LEAST} of forty searches`, async () => {
  const missed: string[] = []
  let firsts = 0
  for (const { typed, because, wants } of QUERIES) {
    const found = await searchSchool(head, typed)
    const at = found.findIndex((one) => isIt(one, wants))
    if (at === 0) firsts += 1
    if (at < 0 || at >= FIRST) {
      const instead = found.slice(0, FIRST).map(({ kind, name }) => `${kind} ${name}`)
      missed.push(
        `“${typed}” (${because}): ${at < 0 ? 'not found' : `place ${at + 1}`}; first ${instead.join(' | ')}`,
      )
    }
  }
  const score = QUERIES.length - missed.length
  console.log(
    [
      `Search: ${score} of ${QUERIES.length} among the first ${FIRST}, ${firsts} in the first place.`,
      ...missed,
    ].join('\n  '),
  )
  expect(QUERIES).toHaveLength(40)
  expect(score).toBeGreaterThanOrEqual(AT_LEAST)
})

function isIt({ kind, name, say }: Found, wants: Wanted): boolean {
  if ('session' in wants)
    return kind === 'session' && name === wants.session && say.startsWith(longDate(wants.heldOn))
  const [[wantedKind, wantedName] = []] = Object.entries(wants)
  return kind === wantedKind && name === wantedName
}
