import { countsInWords } from './figures'
import type { ImportPlan } from './figures-import-plan'

export type Written = {
  added: number
  changed: number
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
  const { added, changed, redated, same, pupils, left } = written
  const isNothing = added + changed + redated + pupils === 0
  return [
    isNothing
      ? 'Nothing was changed: the figures are there already.'
      : sentence([
          added + changed > 0 && countsInWords({ added, changed, removed: 0 }),
          redated > 0 && `${counted(redated, 'figure')} given another date`,
          pupils > 0 && `${counted(pupils, 'pupil')} added to the register`,
        ]),
    !isNothing && same > 0 && `${counted(same, 'figure')} left as ${same === 1 ? 'it was' : 'they were'}.`,
    left > 0 && `${counted(left, 'row')} left out.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The words on the button that accepts: "Add 34 figures and 17 pupils". */
export function acceptInWords({ counts, newPupils }: ImportPlan): string {
  const { added, changed, redated } = counts
  const parts = [
    added > 0 && `add ${counted(added, 'figure')}`,
    changed > 0 && `change ${changed}`,
    redated > 0 && `give ${redated} another date`,
    newPupils.length > 0 && `add ${counted(newPupils.length, 'pupil')}`,
  ].filter(Boolean)
  return `Accept: ${listed(parts as string[])}`
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
