import { closeness } from '@/lib/platform/closeness'
import type { Viewer } from '@/lib/platform/viewer'
import { ACTIVITIES_PAGES } from './places/activities'
import { CONCERNS_PAGES } from './places/concerns'
import { FAMILIES_PAGES } from './places/families'
import { IDEAS_PAGES } from './places/ideas'
import { IMPACT_PAGES } from './places/impact'
import { JUDGEMENT_PAGES } from './places/judgement'
import type { Page } from './places/page'
import { PERSON_PAGES } from './places/person'
import { SCHOOL_PAGES } from './places/school'
import { SKILLS_PAGES } from './places/skills'
import { wordsOf } from './words'

/** The pages of the application somebody may look for by name, a room a feature. Those that are left out stand, with why, in places.test.ts. */
export const PAGES: Page[] = [
  ...ACTIVITIES_PAGES,
  ...FAMILIES_PAGES,
  ...SKILLS_PAGES,
  ...IDEAS_PAGES,
  ...CONCERNS_PAGES,
  ...IMPACT_PAGES,
  ...JUDGEMENT_PAGES,
  ...SCHOOL_PAGES,
  ...PERSON_PAGES,
]

const known = PAGES.map((page) => ({ ...page, names: wordsOf(page.name), synonyms: page.also.split(' ') }))

/** Each word once: many pages are "new", and some stand in a name and a synonym. */
const allWords = [...new Set(known.flatMap(({ names, synonyms }) => [...names, ...synonyms]))]

export type FoundPlace = { name: string; href: string; covered: number; score: number }

/** The pages this person may open whose names, or what else they are called, match. A name counts for more. */
export function placesCalled(viewer: Viewer, words: string[]): FoundPlace[] {
  const near = words.map(wordsNear)
  if (near.every(({ size }) => size === 0)) return []
  return known
    .filter((page) => page.isFor(viewer))
    .map(({ name, path, outside, names, synonyms }) => {
      const scores = near.map((to) => Math.max(4.5 * best(to, names), 3 * best(to, synonyms)))
      const found = scores.filter((score) => score > 0)
      const whole =
        found.length === names.length && names.every((one) => words.some((word) => closeness(one, word) > 0))
      const score = found.reduce((sum, one) => sum + one, whole ? 1 : 0)
      const href = outside ? path : `/${viewer.schoolSlug}${path}`
      return { name, href, covered: found.length, score }
    })
    .filter(({ covered }) => covered > 0)
}

/** How close the pages' words are to a typed one; those that are not are left out. */
function wordsNear(typed: string): ReadonlyMap<string, number> {
  return new Map(
    allWords.map((word) => [word, closeness(typed, word)] as const).filter(([, close]) => close > 0),
  )
}

const best = (near: ReadonlyMap<string, number>, among: string[]) =>
  among.reduce((most, word) => Math.max(most, near.get(word) ?? 0), 0)
