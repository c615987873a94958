import { countsInWords } from './figures'
import type { ImportPlan } from './figures-import-plan'

export type Written = {
  added: number
  changed: number
  /** Pupils noted as having no figure. */
  absent: number
  /** Given another date only. */
  redated: number
  /** There already, just so. */
  same: number
  /** Pupils added to the register. */
  pupils: number
  /** Rows that could not be taken. */
  left: number
}

/** What an import wrote, for the page it ends on. */
export function writtenInWords(written: Written): string {
  const { added, changed, absent, redated, same, pupils, left } = written
  const isNothing = added + changed + absent + redated + pupils === 0
  return [
    isNothing
      ? 'Nothing was changed: the figures are there already.'
      : sentence([
          added + changed + absent > 0 && countsInWords({ added, changed, absent, removed: 0 }),
          redated > 0 && `${counted(redated, 'figure')} given another date`,
          pupils > 0 && `${counted(pupils, 'pupil')} added to the register`,
        ]),
    !isNothing && same > 0 && `${counted(same, 'figure')} left as ${same === 1 ? 'it was' : 'they were'}.`,
    left > 0 && `${counted(left, 'row')} left out.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The words on the button that accepts: "Accept: add 34 figures and 17 pupils". */
export function acceptInWords({ counts, newPupils }: ImportPlan): string {
  const { added, changed, absent, redated } = counts
  const adds = [
    added > 0 && counted(added, 'figure'),
    newPupils.length > 0 && counted(newPupils.length, 'pupil'),
  ].filter((part) => part !== false)
  const parts = [
    adds.length > 0 && `add ${listed(adds)}`,
    changed > 0 && `change ${counted(changed, 'figure')}`,
    absent > 0 && `note ${absent.toLocaleString('en-GB')} as absent`,
    redated > 0 && `give ${redated.toLocaleString('en-GB')} another date`,
  ].filter((part) => part !== false)
  return `Accept: ${parts.join(', ')}`
}

export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`
}

export function listed(parts: string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function sentence(parts: (string | false)[]): string {
  const words = listed(parts.filter((part) => part !== false))
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
