import { indexNames, type Meaning, meanings, type NameIndex } from './name-index'
import { postcodeFit, type TypedPostcode, typedPostcode } from './postcode'
import { type RegisteredSchool, registeredSchools } from './register'
import { searchWords } from './search-words'

/** What a postcode is worth beside the words of a name: about as much as a word few schools have. */
const POSTCODE_WEIGHT = 7
/** A word in no school's name (a town, say) is worth this much of a rare one that was not found. */
const UNKNOWN_WEIGHT = 4
/** How much it counts that nothing else stands in the name, beside that what was typed stands in it. */
const WHOLE_NAME = 0.3

let index: NameIndex | undefined

/**
 * The schools someone may mean, the likeliest first: by words of the name in any order, begun or misspelt; by postcode,
 * whole or begun; by URN. The same words always give the same schools in the same order.
 */
export function findSchools(query: string, limit = 8): RegisteredSchool[] {
  const schools = registeredSchools()
  index ??= indexNames(schools.map(({ name }) => name))
  const number = /^(?:urn\W*)?(\d{3,6})$/i.exec(query.trim())?.[1]
  if (number) return schools.filter(({ urn }) => urn.startsWith(number)).slice(0, limit)

  const postcode = typedPostcode(query.slice(0, 200))
  const words = searchWords(postcode ? postcode.rest : query.slice(0, 200), true).slice(0, 12)
  if (words.length === 0 && !postcode) return []
  const scores = scoreNames(index, words)
  if (postcode) addPostcodes(scores, schools, postcode, words.length === 0)
  return best(scores.fit, schools, limit)
}

type Scores = { fit: Float64Array; typedWeight: number }

/** For each school, how much of what was typed is in its name, and a little for how much of its name was typed. */
function scoreNames(names: NameIndex, words: string[]): Scores {
  const typed = new Float64Array(names.size)
  const named = new Float64Array(names.size)
  // The word that last counted for a school, so that each typed word counts once for it.
  const counted = new Int8Array(names.size).fill(-1)
  let typedWeight = 0
  for (const [at, word] of words.entries()) {
    const found = meanings(names, word).sort((a, b) => b.fit - a.fit)
    const weight = typedWordWeight(names, found)
    typedWeight += weight
    for (const meaning of found) {
      const own = names.weight[meaning.word] ?? 0
      for (const school of names.schoolsWith[meaning.word] ?? []) {
        if (counted[school] === at) continue
        counted[school] = at
        typed[school] = (typed[school] ?? 0) + weight * meaning.fit
        named[school] = (named[school] ?? 0) + own * meaning.fit
      }
    }
  }
  const fit = typed.map((score, school) => {
    const share = Math.min(1, (named[school] ?? 0) / (names.nameWeight[school] ?? 1))
    return score === 0 ? 0 : score / typedWeight + WHOLE_NAME * share
  })
  return { fit, typedWeight }
}

/** A word typed in full weighs what it tells; one that is begun or misspelt, what the rarest it may mean tells. */
function typedWordWeight(names: NameIndex, found: Meaning[]): number {
  const [first] = found
  if (!first) return UNKNOWN_WEIGHT
  const considered = first.fit === 1 ? [first] : found
  return Math.max(...considered.map(({ word }) => names.weight[word] ?? 0))
}

function addPostcodes(scores: Scores, schools: RegisteredSchool[], postcode: TypedPostcode, alone: boolean) {
  const whole = scores.typedWeight + POSTCODE_WEIGHT
  for (const [i, school] of schools.entries()) {
    const fit = postcodeFit(postcode, school.postcode)
    const name = scores.fit[i] ?? 0
    scores.fit[i] = alone ? fit : (name * scores.typedWeight + fit * POSTCODE_WEIGHT) / whole
  }
}

/** The best few, in order. Far below the best is noise: better a short list than a long one nobody meant. */
function best(fit: Float64Array, schools: RegisteredSchool[], limit: number): RegisteredSchool[] {
  const floor = Math.max(fit.reduce((most, score) => Math.max(most, score), 0) * 0.5, 0.2)
  const top: Found[] = []
  for (const [i, school] of schools.entries()) {
    const found = { score: fit[i] ?? 0, school }
    const last = top[limit - 1]
    if (found.score < floor || (last && likelier(last, found) <= 0)) continue
    const at = top.findIndex((other) => likelier(found, other) < 0)
    top.splice(at < 0 ? top.length : at, 0, found)
    top.length = Math.min(top.length, limit)
  }
  return top.map(({ school }) => school)
}

type Found = { score: number; school: RegisteredSchool }

/** Negative when `a` comes first: the higher score, then the name, the postcode and the URN. */
function likelier(a: Found, b: Found): number {
  return (
    b.score - a.score ||
    inOrder(a.school.name, b.school.name) ||
    inOrder(a.school.postcode, b.school.postcode) ||
    inOrder(a.school.urn, b.school.urn)
  )
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
