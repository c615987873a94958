import type { Role } from '@/prisma/generated/enums'

export const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
export type Letter = (typeof LETTERS)[number]
export type Size = 'whole' | 'short'

export const TITLES: Record<Letter, string> = {
  a: '(a) Killed in the middle',
  b: '(b) Every door, every role, every id',
  c: '(c) Malformed requests, forms and files',
  d: '(d) Staff at work, all at once',
  e: '(e) Two web processes',
  f: '(f) Concerns written down while the server is killed',
}

/** How much is done: the whole, some minutes long, and what `npm test` has time for. */
export const SIZES = {
  whole: {
    a: { servers: 3, web: 200, database: 50, seed: 11, longList: 3500 },
    b: {},
    c: { requests: 10_000, seed: 13 },
    d: { people: 50, seconds: 60, seed: 17 },
    e: { rounds: 10 },
    f: { people: 8, recordings: 200, kills: 12, seed: 19 },
  },
  short: {
    a: { servers: 2, web: 3, database: 1, seed: 11, longList: 3500 },
    b: { roles: ['staff'] as Role[], every: 3 },
    c: { requests: 250, seed: 13 },
    d: { people: 10, seconds: 4, seed: 17 },
    e: { rounds: 1 },
    f: { people: 4, recordings: 24, kills: 2, seed: 19 },
  },
}
