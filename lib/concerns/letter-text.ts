/**
 * Letters with places to fill: `{{received}}` becomes the day. A place that cannot be filled stays to be seen in square
 * brackets and is listed, so that no letter goes out with a hole nobody noticed.
 */
interface Placeholder {
  key: string
  /** For the settings page: what comes in its place. */
  means: string
  /** What stands in brackets while it is not known, said to whoever writes the letter. */
  gap: string
}

const ROWS = [
  ['parent', 'Who the letter is to, as you address them', 'who the letter is to'],
  ['school', 'The name of the school', 'the name of the school'],
  ['reference', 'The reference of the case', 'the reference'],
  ['today', 'The day the letter is written', 'today’s date'],
  ['received', 'The day it reached the school', 'the day it reached us'],
  ['about', 'What it is about: the category', 'what it is about'],
  ['their_words', 'What they said, in their own words', 'what they told us'],
  ['wish', 'What they would like to happen', 'what they would like to happen'],
  ['handler', 'Who is looking into it', 'who is looking into it'],
  ['stage', 'The stage of the procedure it is at', 'the stage'],
  ['acknowledge_by', 'The day by which it is to be acknowledged', 'the day to acknowledge it by'],
  ['answer_by', 'The day by which it is to be answered', 'the day to answer by'],
  ['new_date', 'The new day by which they will hear', 'the new date'],
  ['why_later', 'Why it takes longer', 'why it takes longer'],
  ['what_we_did', 'How it was looked into: whom you spoke to, what you read', 'how we looked into it'],
  ['what_we_found', 'What was found, and why', 'what we found, and why'],
  ['action', 'What the school has done or will do', 'what we will do, and by when'],
  ['sorry_for', 'What the school is sorry for, in a few words', 'what we are sorry for'],
  ['next_stage', 'The next stage of the procedure', 'the next stage'],
  ['reply_by', 'The day by which they may ask for the next stage', 'the day to reply by'],
  [
    'outside',
    'Where they may go when the school’s procedure has ended',
    'who outside the school they can ask',
  ],
  ['panel_day', 'The day of the panel', 'the day of the panel'],
  ['panel_time', 'When it begins', 'the time'],
  ['panel_place', 'Where it meets', 'the place'],
  ['panel_members', 'Who sits on it', 'who is on the panel'],
  ['signed', 'Who signs the letter', 'your name'],
  ['role', 'What they are at the school', 'your role'],
] as const

type PlaceholderKey = (typeof ROWS)[number][0]

export const PLACEHOLDERS: readonly (Placeholder & { key: PlaceholderKey })[] = ROWS.map(
  ([key, means, gap]) => ({
    key,
    means,
    gap,
  }),
)

const byKey = new Map<string, Placeholder>(PLACEHOLDERS.map((one) => [one.key, one]))

interface Gap {
  /** As it stands in the letter, with its brackets. */
  shown: string
  /** The fact is not known; or there is no such placeholder. */
  why: 'missing' | 'unknown'
}

/** What is known for the placeholders; left out, null or blank means not known. */
export type LetterFacts = Partial<Record<PlaceholderKey, string | null>>

const PLACE = /\{\{([^{}]*)\}\}/g
const LOOSE = /\{\{|\}\}/g

/**
 * The letter with the facts filled in, once: a fact that has braces in it stays as it is.
 *
 * @returns the text, and every place that could not be filled, in order, each once
 */
export function fillLetter(template: string, facts: LetterFacts): { text: string; gaps: Gap[] } {
  const gaps = new Map<string, Gap>()
  const leave = (gap: Gap) => {
    gaps.set(gap.shown, gap)
    return gap.shown
  }
  const rest = template.replace(PLACE, '')
  const text = template.replace(PLACE, (_, typed: string) => {
    const placeholder = byKey.get(keyOf(typed))
    if (!placeholder) return leave({ shown: `[${typed.trim() || 'nothing'}]`, why: 'unknown' })
    const fact = facts[placeholder.key as PlaceholderKey]?.trim()
    return fact || leave({ shown: `[${placeholder.gap}]`, why: 'missing' })
  })
  // Braces that were never closed stay as they are.
  for (const braces of rest.match(LOOSE) ?? []) leave({ shown: braces, why: 'unknown' })
  return { text, gaps: [...gaps.values()] }
}

/** Places in square brackets that are still in a letter somebody has edited, each once: to be asked about before it goes. */
export function gapsLeft(text: string): string[] {
  return [...new Set(text.match(/\[[^[\]\r\n]{1,80}\]/g))]
}

/** `{{ Answer by }}` and `{{answer-by}}` are `answer_by`. */
const keyOf = (typed: string) =>
  typed
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

export const LONGEST_LETTER = 10_000

/** What is wrong with a template that is being saved, a sentence each; none when it can be used. */
export function templateFaults(body: string): string[] {
  if (body.trim() === '') return ['Write the letter.']
  const faults: string[] = []
  if (body.length > LONGEST_LETTER) faults.push('Keep the letter to 10,000 characters.')
  const rest = body.replace(PLACE, (whole, typed: string) => {
    if (!byKey.has(keyOf(typed))) faults.push(notKnown(whole, keyOf(typed)))
    return ''
  })
  if (rest.search(LOOSE) >= 0) {
    faults.push(
      'A placeholder stands in two braces on each side, like {{reference}}. One of them is not closed.',
    )
  }
  return [...new Set(faults)]
}

function notKnown(whole: string, key: string): string {
  const near = PLACEHOLDERS.find((one) => isNear(one.key, key))
  const instead = near ? `Did you mean {{${near.key}}}?` : 'Choose one from the list.'
  return `“${whole}” is not one of the placeholders. ${instead}`
}

/** Whether one can be had from the other by one letter more, less, or other, or by two changed over. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const restA = a.slice(same)
  const restB = b.slice(same)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}
