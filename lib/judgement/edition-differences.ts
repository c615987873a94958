import type { FrameworkRule } from '@/prisma/generated/enums'
import type { Area, Grade, ShippedFramework } from './framework'
import { type WordPart, wordDifference } from './word-difference'

export type StatementWords = {
  key: string
  areaKey: string
  grade: string | null
  words: string
}

/** What an edition says, whether the school has it or the application brings it. */
export type EditionWords<S extends StatementWords = StatementWords> = {
  rule: FrameworkRule
  scale: readonly Grade[]
  areas: readonly Area[]
  statements: readonly S[]
}

export const wordsOfShipped = ({ rule, scale, areas, criteria }: ShippedFramework): EditionWords => ({
  rule,
  scale,
  areas,
  statements: criteria.map(({ area, grade, key, words }) => ({
    key,
    words,
    areaKey: area,
    grade: grade ?? null,
  })),
})

/** A grade or an area that is new, gone or called otherwise. */
export type NameDifference = { before: string | null; after: string | null }

export type StatementDifference<Before, After> = {
  kind: 'same' | 'changed' | 'new' | 'gone'
  before: Before | null
  after: After | null
  /** Both wordings with what only one has, where they differ. */
  words: { before: WordPart[]; after: WordPart[] } | null
  /** That it stands elsewhere or for another grade. */
  also: string[]
}

export type EditionDifferences<Before, After> = {
  rule: { before: FrameworkRule; after: FrameworkRule } | null
  grades: NameDifference[]
  areas: NameDifference[]
  statements: StatementDifference<Before, After>[]
}

/** What one edition changes against another: statement by statement in the newer one's order, those that are gone last. */
export function differencesOf<Before extends StatementWords, After extends StatementWords>(
  before: EditionWords<Before>,
  after: EditionWords<After>,
): EditionDifferences<Before, After> {
  const pairs = pairsOf(before.statements, after.statements)
  const kept = new Set(pairs.values())
  return {
    rule: before.rule === after.rule ? null : { before: before.rule, after: after.rule },
    grades: namesThatDiffer(gradesOf(before), gradesOf(after)),
    areas: namesThatDiffer(before.areas, after.areas),
    statements: [
      ...after.statements.map((now) => {
        const old = pairs.get(now)
        if (!old) return { kind: 'new' as const, before: null, after: now, words: null, also: [] }
        const words = old.words === now.words ? null : wordDifference(old.words, now.words)
        const also = elsewhere(before, after, old, now)
        const kind = words || also.length > 0 ? ('changed' as const) : ('same' as const)
        return { kind, before: old, after: now, words, also }
      }),
      ...before.statements
        .filter((old) => !kept.has(old))
        .map((old) => ({ kind: 'gone' as const, before: old, after: null, words: null, also: [] })),
    ],
  }
}

/** Which statement of the edition before each one may carry on: the one of the same key, or else of the same words. */
export function pairsOf<Before extends StatementWords, After extends StatementWords>(
  before: readonly Before[],
  after: readonly After[],
): Map<After, Before> {
  const pairs = new Map<After, Before>()
  const isFree = (old: Before) => ![...pairs.values()].includes(old)
  const pairBy = (sameAs: (old: Before, now: After) => boolean) => {
    for (const now of after) {
      const old = pairs.has(now) ? undefined : before.find((one) => isFree(one) && sameAs(one, now))
      if (old) pairs.set(now, old)
    }
  }
  pairBy((old, now) => old.key === now.key)
  pairBy((old, now) => plain(old.words) === plain(now.words))
  return pairs
}

/** Without what nobody would call another wording: capitals, spaces, the stop at the end. */
const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')

const gradesOf = ({ scale, areas }: EditionWords) => [
  ...scale,
  ...areas.flatMap((area) =>
    (area.scale ?? []).map((grade) => ({ ...grade, key: `${area.key} ${grade.key}` })),
  ),
]

function namesThatDiffer(
  before: readonly { key: string; name: string }[],
  after: readonly { key: string; name: string }[],
): NameDifference[] {
  const nameIn = (list: typeof before, key: string) => list.find((one) => one.key === key)?.name ?? null
  return [
    ...after.map(({ key, name }) => ({ before: nameIn(before, key), after: name as string | null })),
    ...before
      .filter(({ key }) => nameIn(after, key) === null)
      .map(({ name }) => ({ before: name as string | null, after: null })),
  ].filter((one) => one.before !== one.after)
}

function elsewhere(before: EditionWords, after: EditionWords, old: StatementWords, now: StatementWords) {
  const said: string[] = []
  if (old.areaKey !== now.areaKey)
    said.push(`It stands under “${areaName(after, now)}”, and stood under “${areaName(before, old)}”.`)
  if (old.grade !== now.grade)
    said.push(`It ${standsFor(after, now, 'stands')}, and ${standsFor(before, old, 'stood')}.`)
  return said
}

const areaName = ({ areas }: EditionWords, { areaKey }: StatementWords) =>
  areas.find(({ key }) => key === areaKey)?.name ?? areaKey

function standsFor(
  { scale, areas }: EditionWords,
  { areaKey, grade }: StatementWords,
  verb: 'stands' | 'stood',
) {
  if (!grade) return `${verb} for no grade`
  const own = areas.find(({ key }) => key === areaKey)?.scale ?? scale
  return `${verb} for “${own.find(({ key }) => key === grade)?.name ?? grade}”`
}
