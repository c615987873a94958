import { heldToOf } from '../impact/held-to'
import type { Standing } from '../impact/standings'
import type { IsoDate } from '../platform/dates'
import type { PackChoice } from './choice'
import type { LeftOut, PackEvidence } from './contents'
import { missing } from './missing'
import { asPackEvidence, kindAndDay, type PackEvidenceRow, whyLeftOut } from './pack-evidence'
import type { NamedFor } from './pack-judgements'

/** Of the chosen evidence what may be read outside the staff, labelled in order, and why the rest may not. */
export function chosenEvidence(
  rows: readonly PackEvidenceRow[],
  standings: readonly Standing[],
  { evidence: chosen, withPictures }: PackChoice,
  on: IsoDate,
) {
  const kept: PackEvidence[] = []
  const leftOut: LeftOut[] = missing('evidence', chosen, rows)
  for (const row of rows.filter(({ id }) => chosen.includes(id))) {
    const why = whyLeftOut(row, { on, withPictures })
    if (why) leftOut.push({ record: { kind: 'evidence', id: row.id }, what: kindAndDay(row), why })
    else kept.push(asPackEvidence(row, `E${kept.length + 1}`, heldBy(row, standings)))
  }
  return { kept, leftOut }
}

/** Of the activities a piece supports, the one that allows most: its title may be about that one. */
function heldBy({ links }: PackEvidenceRow, standings: readonly Standing[]) {
  const held = standings
    .filter(({ id }) => links.some(({ activity }) => activity.id === id))
    .map(({ ladder }) => heldToOf(ladder, 'governors'))
  return held.toSorted((a, b) => (b.rung ?? -1) - (a.rung ?? -1))[0] ?? null
}

/** What records under a judgement's statements are called outside the staff. */
export function namedOutside(evidence: readonly PackEvidenceRow[], on: IsoDate): NamedFor {
  return ({ kind, id, title }) => {
    if (kind === 'idea')
      return {
        title: 'An idea from a parent or carer',
        why: 'A parent’s own words are for the school’s own staff.',
      }
    // It may have begun with a case of which a reader of the pack must not learn.
    if (kind === 'improvement')
      return {
        title: 'An action of the school',
        why: 'What an action began with is not everybody’s to know.',
      }
    if (kind !== 'evidence') return { title, why: null }
    const row = evidence.find((one) => one.id === id)
    if (!row) return { title: 'A piece of evidence', why: 'It is no longer on record.' }
    const why = whyLeftOut(row, { on, withPictures: true })
    return { title: why ? kindAndDay(row) : title, why }
  }
}
