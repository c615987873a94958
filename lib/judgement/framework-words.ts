import type { FrameworkRule, FrameworkStatus } from '@/prisma/generated/enums'
import { type IsoDate, longDate } from '../platform/dates'

/** How a framework comes to a grade, in a sentence. */
export const RULE_WORDS: Record<FrameworkRule, string> = {
  all_met:
    'Proposed is the best grade of which every statement is met, and none of a lower one is left open. A person decides.',
  best_fit: 'Proposed is the grade that fits how many statements are met and nearly met. A person decides.',
  none: 'Each statement is answered, and no grade proposed.',
}

export const RULE_NAMES: Record<FrameworkRule, string> = {
  all_met: 'Every statement met',
  best_fit: 'Best fit',
  none: 'No grade',
}

export const STATUS_NAMES: Record<FrameworkStatus, string> = {
  draft: 'Being written',
  in_use: 'In use',
  replaced: 'Replaced by a newer edition',
  put_away: 'Put away',
}

/** Whether anybody compared its words with their source, and when. A date, and no promise. */
export function checkedInWords(on: { isChecked: boolean; checkedOn: IsoDate | null }): string {
  if (!on.isChecked)
    return 'Its words were not read in a public text: compare them with their source yourself.'
  return on.checkedOn
    ? `Its words were read in a public text, last on ${longDate(on.checkedOn)}.`
    : 'Its words were read in a public text.'
}

/** Where an edition stands, in a sentence, with what rests on it. */
export function standingInWords(of: { status: FrameworkStatus; agreed: number }): string {
  const { status, agreed } = of
  const rests =
    agreed === 0
      ? 'Nothing was judged by it yet.'
      : `${agreed} agreed ${agreed === 1 ? 'judgement rests' : 'judgements rest'} on it.`
  if (status === 'draft') return 'Being written. Nothing is judged by it until it is put in use.'
  return `${STATUS_NAMES[status]}. ${rests}`
}
