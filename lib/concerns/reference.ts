import { randomInt } from 'node:crypto'

/** Without letters and figures that are mistaken for each other on paper or on the telephone. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6

/**
 * What a case is called: six signs drawn by lot, out of 729 million. Not counted up, because a number left out would tell
 * that there is a case somebody may not see.
 */
export function drawReference(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
}
