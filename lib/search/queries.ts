import 'server-only'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { daysIn } from './days'
import { type Found, inOrder } from './found'
import { placesCalled } from './places'
import { type FoundRow, searchStatement } from './statement'
import { referenceIn, wordsOf } from './words'

/** Of each kind: whoever needs more says more. */
const MOST_OF_A_KIND = 10

/**
 * What this person may open that matches what they typed, the best first: records of this school and pages of the
 * application. Spelling is forgiven. Nothing typed finds nothing.
 */
export async function searchSchool(viewer: Viewer, typed: string): Promise<Found[]> {
  const words = wordsOf(typed)
  if (words.length === 0) return []
  const on = today()
  const statement = searchStatement(viewer, {
    words,
    days: daysIn(typed, on),
    reference: referenceIn(typed),
    today: on,
    most: MOST_OF_A_KIND,
  })
  const rows = await inSchool(viewer, (tx) => tx.$queryRaw<FoundRow[]>(statement))
  return inOrder(viewer, rows, placesCalled(viewer, words))
}
