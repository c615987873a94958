import type { OwnText, OwnTextPart } from './own-text-sql'

/** Where a sentence stands, in words. */
export const PART_NAMES: Record<OwnTextPart, string> = {
  need: 'Why an activity is needed',
  criterion: 'Success criterion of an activity',
  own_words: 'In your words on an outcome',
  judgement: 'A judgement being written',
  statement: 'An answer in a judgement',
  why: 'Why something is a priority',
  plan_criterion: 'Success criterion in the plan',
}

/** The page it stands on, under the school's own address. */
export function pathOf({ part, id }: Pick<OwnText, 'part' | 'id'>): string {
  if (part === 'judgement' || part === 'statement') return `/judgement/${id}`
  return part === 'why' || part === 'plan_criterion' ? `/plan/${id}` : `/activities/${id}`
}
