import type { FormState } from './form-state'

type Values = FormState['values']
type Value = Values[string]

/** What a field shows, and both sides of it where somebody else changed what stands in it. */
export type Field<T extends Value> = {
  shown: T
  /** `theirs` stands in the record now; `mine` was typed. */
  sides?: { theirs: T; mine: T; isAlsoMine: boolean }
}

/**
 * What stands in a text, a date or a choice of one.
 *
 * After somebody else saved the record: what only they changed is taken over, what only this person changed stays, and
 * what both changed stays as typed, with theirs beside it.
 *
 * @param now what stands in the record as the page was drawn
 */
export function fieldOf(state: FormState, name: string, now: string): Field<string> {
  const typed = one(state.values[name])
  if (!state.changed) return { shown: typed ?? now }
  const was = one(state.was?.[name]) ?? ''
  const mine = one(state.mine?.[name]) ?? typed ?? now
  const isAlsoMine = mine !== was
  const isFirst = state.changed === 'now'
  const shown = chosen(state, name, now, mine) ?? (isFirst && !isAlsoMine ? now : (typed ?? now))
  return now === was || now === mine ? { shown } : { shown, sides: { theirs: now, mine, isAlsoMine } }
}

/** As `fieldOf`, for tick boxes. Each box is by itself, so the two never contradict each other: both persons' changes hold. */
export function ticksOf(state: FormState, name: string, now: string[]): Field<string[]> {
  const wasSent = Object.keys(state.values).length > 0
  const typed = wasSent ? many(state.values[name]) : now
  if (!state.changed) return { shown: typed }
  const was = many(state.was?.[name])
  const mine = state.mine?.[name] === undefined ? typed : many(state.mine[name])
  const isFirst = state.changed === 'now'
  const both = [...new Set([...was, ...now, ...mine])].filter((box) =>
    was.includes(box) ? now.includes(box) && mine.includes(box) : now.includes(box) || mine.includes(box),
  )
  const shown = chosen(state, name, now, mine) ?? (isFirst ? both : typed)
  const isAlsoMine = !isSameSet(mine, was)
  return isSameSet(now, was) || isSameSet(now, mine)
    ? { shown }
    : { shown, sides: { theirs: now, mine, isAlsoMine } }
}

/** The side somebody without JavaScript has just pressed the button of. */
function chosen<T>({ take }: FormState, name: string, theirs: T, mine: T): T | undefined {
  if (take === `theirs ${name}`) return theirs
  return take === `mine ${name}` ? mine : undefined
}

const one = (value: Value | undefined) => (Array.isArray(value) ? value[0] : value)
// A list of nothing travels through a form as one empty word.
const many = (value: Value | undefined) => [value ?? []].flat().filter(Boolean)

function isSameSet(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((box) => b.includes(box))
}
