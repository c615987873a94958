import { createHash } from 'node:crypto'
import { drawHalves, type Halves, listAsText } from './draw'
import type { DrawUnit } from './families'

/** What is kept of a draw, before names are shown, so that anybody can check it. */
interface SealedDraw {
  seed: number
  /** SHA-256 of the list, in hexadecimal. */
  listHash: string
}

/** The hash of the list that is drawn from. Apart from the draw itself, which needs no cryptography. */
export function listHash(units: readonly DrawUnit[]): string {
  return createHash('sha256').update(listAsText(units)).digest('hex')
}

type DrawChecked = { isAsDrawn: true; halves: Halves } | { isAsDrawn: false; words: string }

/** Draws again from the seed, and says whether the list is the one that was sealed. */
export function checkDraw(units: readonly DrawUnit[], { seed, listHash: sealed }: SealedDraw): DrawChecked {
  if (listHash(units) !== sealed) {
    return { isAsDrawn: false, words: 'The list of families is not the one that was drawn from.' }
  }
  return { isAsDrawn: true, halves: drawHalves(units, seed) }
}
