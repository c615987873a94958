import { termInWords } from '../judgement/terms'
import { shortDate } from '../platform/dates'
import type { PackJudgement, PackStatement } from './contents'

/** "Schools and parents, April 2011. Autumn term 2026, agreed on 27 Nov 2026." */
export function whichJudgement(judged: PackJudgement): string {
  const { framework, agreedOn, isSuperseded } = judged
  const later = isSuperseded ? '; a later one has taken its place' : ''
  return `${framework.name}, ${framework.edition}. ${termInWords(judged)}, agreed on ${shortDate(agreedOn)}${later}.`
}

/** A statement as its source has it: "“…” (paragraph 5)". */
export const statementInWords = ({ words, source, isQuoted }: PackStatement): string =>
  `${isQuoted ? `“${words}”` : words}${source ? ` (${source})` : ''}`

/** A record under a statement as it stood: "Reading together, Pupils changed, 3 Mar 2026"; no day twice. */
export function asItStood({ title, stepLabel, on }: PackStatement['records'][number]): string {
  const day = on && shortDate(on)
  return [title, stepLabel, day && !title.endsWith(day) && day].filter(Boolean).join(', ')
}

/** How every picture is read, once for all. */
export const HOW_TO_READ =
  'Dot: best estimate. Thick and thin line: likely range, two chances in three and 95 in 100. Shaded: less than the school said would matter. To the right is better.'
