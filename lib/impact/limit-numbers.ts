import { figure } from '../measures/figures-in-words'
import type { EvaluatedResult } from './evaluation/evaluated-result'
import type { GroupFigures } from './evaluation/group-figures'
import type { LimitCode } from './limits'

/**
 * The numbers behind a limit, for whoever works in the school, in one sentence; null where the limit's own words say it
 * all. Section 4: each appears in plain words with the numbers.
 */
export function limitInNumbers(code: LimitCode, { facts, groups }: EvaluatedResult): string | null {
  switch (code) {
    case 'LOST_OVER_20':
    case 'LOST_OVER_30':
    case 'LOST_OVER_50':
    case 'LOST_UNEVENLY':
      return `${capital(groups.map(lostInWords).join('; '))}.`
    case 'CEILING':
      return facts.shareAtTheEnd === null
        ? null
        : `${Math.round(100 * facts.shareAtTheEnd)} in 100 of a group are at the end of the scale.`
    case 'GROUPS_NOT_ALIKE':
      return facts.baselineG === null ? null : `They began ${apart(facts.baselineG, groups)} apart.`
    case 'ONE_CLASS_EACH':
    case 'FEW_CLASSES':
      return facts.wholeClasses === null
        ? null
        : `${classes(facts.wholeClasses.tookPart)} against ${facts.wholeClasses.compared}. Pupils of one class are alike, and the likely range is widened for it.`
    case 'GROUP_UNDER_10':
    case 'N_UNDER_8':
    case 'N_UNDER_6':
    case 'N_UNDER_3':
      if (facts.points !== null) return `${facts.analysed} are behind the week with fewest.`
      return facts.compared
        ? `${facts.analysed} and ${facts.compared.analysed} have both figures.`
        : `${facts.analysed} ${facts.analysed === 1 ? 'has' : 'have'} both figures.`
    case 'TESTED_AT_DIFFERENT_TIMES':
      return facts.daysBetweenTests === null ? null : `${facts.daysBetweenTests} days lie between them.`
    case 'SHORT_SERIES':
      return facts.points === null ? null : `${facts.points.before} before and ${facts.points.after} after.`
    case 'UNRELIABLE_MEASURE':
      return facts.reliability === null
        ? 'No reliability is known for it.'
        : `Its reliability is ${figure(facts.reliability, 2)}.`
    default:
      return null
  }
}

const lostInWords = ({ arm, lost, started }: GroupFigures) =>
  `${lost === 0 ? 'none' : lost} of the ${started} ${arm === 'took_part' ? 'who took part' : 'others'} ${lost === 1 ? 'has' : 'have'} no second figure`

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const classes = (count: number) => (count === 1 ? '1 class' : `${count} classes`)

function apart(g: number, groups: readonly GroupFigures[]): string {
  const [tookPart, compared] = groups
  const means =
    tookPart?.meanBefore == null || compared?.meanBefore == null
      ? ''
      : ` (${figure(tookPart.meanBefore, 1)} against ${figure(compared.meanBefore, 1)})`
  return `${figure(Math.abs(g), 2)} standard deviations${means}`
}
