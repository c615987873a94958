import type { Band } from '@/prisma/generated/enums'

/**
 * What a school's header looks like: a colour, and a pattern that tells it from the others in greyscale too. In the order
 * in which new schools get them; globals.css draws them, and a test holds their contrast.
 */
export const BAND_NAMES: Record<Band, string> = {
  green: 'Green, plain',
  blue: 'Blue, slanting stripes',
  violet: 'Violet, dots',
  wine: 'Wine red, upright bars',
  olive: 'Olive, lines lengthways',
  slate: 'Slate, chequered',
}

export const BANDS = Object.keys(BAND_NAMES) as [Band, ...Band[]]

/**
 * The band of a new school: each in turn, so that as many schools as there are bands look different.
 *
 * @param made how many schools were made on this installation, this one included
 */
export function bandOfNew(made: number): Band {
  return BANDS[(made - 1) % BANDS.length] ?? BANDS[0]
}
