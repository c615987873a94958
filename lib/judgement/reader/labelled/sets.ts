import type { Mark } from '../marks'
import anySchool from './any-school.json'
import engagementInEducation from './engagement-in-education.json'
import oakfield from './oakfield.json'
import ofstedSurvey from './ofsted-survey.json'
import primary from './primary.json'
import secondary from './secondary.json'
import special from './special.json'
import websites from './websites.json'

/** A sentence with the marks it deserves by the definitions in README.md. */
export type Labelled = { says: string; marks: Mark[] }

const ALL = [ofstedSurvey, engagementInEducation, primary, secondary, special, anySchool, websites].flatMap(
  ({ sentences }) => sentences.map(({ says, marks }) => ({ says, marks: marks as Mark[] })),
)

/** What a school says of itself, labelled after the rules stood and before they were run on it. No part of the other two. */
export const OWN: readonly Labelled[] = oakfield.sentences.map(({ says, marks }) => ({
  says,
  marks: marks as Mark[],
}))

/** Three of five: what rules are worked on with. */
export const SEEN: readonly Labelled[] = ALL.filter(({ says }) => !isUnseen(says))

/** Two of five: what they are measured on. */
export const UNSEEN: readonly Labelled[] = ALL.filter(({ says }) => isUnseen(says))

/** By the words alone, so that nobody chooses: FNV-1a of the letters and digits, in 32 bits, after which 0 and 1 of 5 are unseen. */
function isUnseen(sentence: string): boolean {
  let hash = 0x811c9dc5
  for (const letter of sentence.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash % 5 < 2
}
