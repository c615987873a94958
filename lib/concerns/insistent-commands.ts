import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { addDays, type IsoDate, toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { writeDecision } from './events'
import { type CaseInHand, caseInHand, onlyThoseWhoDirect, writeCase } from './in-hand'
import type { InsistentInput, ReopenInput } from './work-schema'

/** A mark is looked at again within half a year: it is about contact now, and not about a person for good. */
const MOST_DAYS = 183

/**
 * Marks contact about a case as serial or unreasonable, as the guidance calls it: with the reason, and the day it is looked
 * at again. The case stays where it is, is answered as any other, and the mark is seen by all who see the case.
 *
 * @see Department for Education, Best practice for school complaints procedures: serial or persistent complaints
 */
export function markInsistent(viewer: Viewer, input: InsistentInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, why, reviewOn } = input
    const found = await caseInHand(tx, viewer, id)
    onlyThoseWhoDirect(viewer)
    if (found.insistentWhy) throw new RuleBroken('form', 'It is marked already. Look at it again instead.')
    refuseReview(reviewOn)
    await writeCase(
      tx,
      viewer,
      { id, version },
      { insistentWhy: why, insistentSince: toDate(today()), insistentReviewOn: toDate(reviewOn) },
    )
    await happened(tx, viewer, 'case.insistent_marked', found, reviewOn)
    return id
  })
}

/** Looks at the mark again and keeps it, with why, until another day. */
export function reviewInsistent(viewer: Viewer, input: InsistentInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { id, version, why, reviewOn } = input
    const found = await markedCase(tx, viewer, id)
    refuseReview(reviewOn)
    await writeCase(tx, viewer, { id, version }, { insistentReviewOn: toDate(reviewOn) })
    await writeDecision(tx, viewer, id, today(), why)
    await happened(tx, viewer, 'case.insistent_reviewed', found, reviewOn)
    return id
  })
}

/** Takes the mark off, with why. */
export function endInsistent(viewer: Viewer, { id, version, why }: Omit<ReopenInput, 'on'>): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const found = await markedCase(tx, viewer, id)
    await writeCase(
      tx,
      viewer,
      { id, version },
      { insistentWhy: null, insistentSince: null, insistentReviewOn: null },
    )
    await writeDecision(
      tx,
      viewer,
      id,
      today(),
      `${why}\n\nIt had been marked because: ${found.insistentWhy}`,
    )
    await happened(tx, viewer, 'case.insistent_ended', found, null)
    return id
  })
}

async function markedCase(tx: Tx, viewer: Viewer, id: string): Promise<CaseInHand> {
  const found = await caseInHand(tx, viewer, id)
  onlyThoseWhoDirect(viewer)
  if (!found.insistentWhy) throw new RuleBroken('form', 'It is not marked.')
  return found
}

function refuseReview(reviewOn: IsoDate): void {
  if (reviewOn <= today() || reviewOn > addDays(today(), MOST_DAYS)) {
    throw new RuleBroken('reviewOn', 'Enter a day to come, within half a year.')
  }
}

function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  { id, reference }: CaseInHand,
  reviewOn: IsoDate | null,
) {
  return recordHappening(tx, viewer, {
    kind,
    recordType: 'case',
    recordId: id,
    detail: { reference, reviewOn },
  })
}
