import { HOLDER_NAMES } from './case'
import type { Recorded } from './record-case'

/** What somebody reads who has just written down a case. */
export function CASE_SAVED({ reference, heldBy, isHidden, isWithoutHolder }: Recorded): string {
  const forWhom =
    heldBy === 'school' ? '' : ` It is for ${HOLDER_NAMES[heldBy].toLowerCase()}.${tell(isWithoutHolder)}`
  if (!isHidden) return `Saved as ${reference}.${forWhom}`
  return `Saved as ${reference}.${forWhom} Because you are named in it, others take it from here and you will not see it again.`
}

const tell = (isWithoutHolder: boolean) =>
  isWithoutHolder ? ' Nobody is on record as that yet, so tell them yourself that it is waiting.' : ''
