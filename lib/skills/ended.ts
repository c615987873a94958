import { addDays, type IsoDate } from '../platform/dates'

/** So many days before somebody's consent ends it is said, so that they can be asked again in time. */
export const SAID_BEFORE = 30
/** What nobody has asked about again goes by itself so many days after the consent ended. */
export const GOES_AFTER = 30
/** Nobody agrees for longer than this at a time. */
export const LONGEST_AGREED = 731

export type Ended = {
  kind: 'offer' | 'preference'
  /** The offer's id; of preferences the family's. */
  id: string
  version: number
  /** How whoever offers would like to be called. */
  name: string | null
  family: { id: string; reference: string } | null
  consentUntil: IsoDate
  /** Consent is until the end of its day. */
  hasEnded: boolean
  /** The day it is deleted, unless they are asked again. */
  goesOn: IsoDate
}

/** The first day on which it is no longer there. */
export const goesOn = (consentUntil: IsoDate): IsoDate => addDays(consentUntil, GOES_AFTER + 1)

/** What consent ended before this day has had its days. */
export const goneBefore = (today: IsoDate): IsoDate => addDays(today, -GOES_AFTER)

/** "What Sara offers", "How the family F-12 likes to be reached" */
export function endedName({ kind, name, family }: Pick<Ended, 'kind' | 'name' | 'family'>): string {
  if (kind === 'offer') return `What ${name} offers`
  return `How the family ${family?.reference ?? ''} likes to be reached`
}
