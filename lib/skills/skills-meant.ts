import 'server-only'
import type { Tx } from '../platform/database'
import { isAsShipped } from './as-shipped'
import { calledElsewhere } from './called-elsewhere'
import { foldedWords } from './fold'

/** A skill that a parent's own words seem to mean, and by which of their words, as they stand there. */
export type Meant = { skillId: string; by: string[] }

type Known = { id: string; key: string; name: string; isOwn: boolean; synonyms: string[] }

/** A word of a name, as SkillWord's weights have it. */
const OF_NAME = 4
const OF_SYNONYM = 3

/** Words of names that stand in every answer, and say nothing of what is offered. */
const EVERYWHERE = new Set(
  'child children class country help job language school show something thing time word'.split(' '),
)

/**
 * The skills that a text seems to mean, by the rules by which the search finds offers: half of a skill's name at least, a synonym
 * of one word, all of one of several, or a word for it in another language. Proposed and never taken for granted: somebody
 * looks, and chooses. One statement.
 */
export async function skillsMeant(
  tx: Tx,
  { schoolId }: { schoolId: string },
  text: string,
  skills: readonly Known[],
): Promise<Meant[]> {
  const words = foldedWords(text)
  const hits = await tx.$queryRaw<
    { skillId: string; word: string; stem: string; weight: number; named: number }[]
  >`
    SELECT w."skillId", t.word, w."stem", w."weight", n.named
    FROM offer_words(${text}) AS t
    JOIN "SkillWord" w ON w."schoolId" = ${schoolId}::uuid AND w."stem" = t.stem COLLATE "C"
    JOIN (SELECT "skillId", count(*)::int AS named FROM "SkillWord"
      WHERE "schoolId" = ${schoolId}::uuid AND "weight" = ${OF_NAME} GROUP BY "skillId") AS n ON n."skillId" = w."skillId"`
  const elsewhere = calledElsewhere(words).filter(({ isNear, weight }) => !isNear && weight >= OF_SYNONYM)
  return skills.flatMap((skill) => {
    const { id, key, synonyms } = skill
    const mine = hits.filter(({ skillId, stem }) => skillId === id && !EVERYWHERE.has(stem))
    const ofName = mine.filter(({ weight }) => weight === OF_NAME)
    const by = new Set([
      ...mine.filter(({ weight }) => weight === OF_SYNONYM).map(({ word }) => word),
      ...(2 * ofName.length >= (ofName[0]?.named ?? 1) ? ofName.map(({ word }) => word) : []),
      ...synonyms.flatMap((synonym) => wholly(synonym, words)),
      ...(!isAsShipped(skill)
        ? []
        : elsewhere.filter((one) => one.key === key).map(({ n }) => words[n] ?? '')),
    ])
    return by.size > 0 ? [{ skillId: id, by: [...by] }] : []
  })
}

/** The words of a synonym of several, when all of them stand in the text. */
function wholly(synonym: string, words: readonly string[]): string[] {
  const wanted = foldedWords(synonym)
  if (wanted.length < 2) return []
  const found = wanted.map((word) => words.find((one) => single(one) === single(word)))
  return found.every((word) => word !== undefined) ? found : []
}

const single = (word: string) => (word.length > 3 ? word.replace(/s$/, '') : word)

/** A text cut at the words by which something was recognised, to be marked. @param by folded */
export function cutAtWords(
  text: string,
  by: ReadonlySet<string>,
): { text: string; isMarked: boolean; at: number }[] {
  const parts: { text: string; isMarked: boolean; at: number }[] = []
  let from = 0
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}'’\u200b-\u200f]+/gu)) {
    if (!foldedWords(found[0]).some((word) => by.has(word))) continue
    if (found.index > from) parts.push({ text: text.slice(from, found.index), isMarked: false, at: from })
    parts.push({ text: found[0], isMarked: true, at: found.index })
    from = found.index + found[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMarked: false, at: from })
  return parts
}
