import type { Cell as PlainCell } from '@/lib/platform/csv'
import { type Known, type Masked, mask, STAFF } from './masking'

/** A text somebody wrote, to be looked at before it is handed over; and the name of somebody who works in the school. */
type FreeText = { key: string; where: string; text: string }
type StaffName = { staff: string | null }
export type Cell = PlainCell | FreeText | StaffName

/** One table of what is held: as a chapter of the page and as a file. */
export type Section = { title: string; file: string; columns: string[]; rows: Cell[][] }

export type PlainSection = Omit<Section, 'rows'> & { rows: PlainCell[][] }

/** How a text is handed over: as masked, as it stands, or not at all. */
export const DECISIONS = ['masked', 'whole', 'out'] as const
export type Decision = (typeof DECISIONS)[number]

const isText = (cell: Cell): cell is FreeText => typeof cell === 'object' && cell !== null && 'text' in cell

const isStaff = (cell: Cell): cell is StaffName =>
  typeof cell === 'object' && cell !== null && 'staff' in cell

export type Reviewed = FreeText & { masked: Masked }

/** Every text in order, with what the masking found in it. */
export const reviewOf = (sections: readonly Section[], known: Known): Reviewed[] =>
  sections
    .flatMap(({ rows }) => rows.flat().filter(isText))
    .map((text) => ({ ...text, masked: mask(text.text, known) }))

/**
 * The sections as they are handed over.
 *
 * @param decisions by the text's key; a text in which something was found must have one
 * @returns null when one is missing
 */
export function handedOver(
  sections: readonly Section[],
  known: Known,
  decisions: ReadonlyMap<string, Decision>,
): PlainSection[] | null {
  let isComplete = true
  const plain = (cell: Cell): PlainCell => {
    if (isStaff(cell)) return cell.staff && known.isStaffMasked ? STAFF : cell.staff
    if (!isText(cell)) return cell
    const masked = mask(cell.text, known)
    const needed = mask(cell.text, { ...known, further: [] }).found.length > 0
    const decision = decisions.get(cell.key) ?? (needed ? null : 'masked')
    if (decision === null) isComplete = false
    if (decision === 'out') return LEFT_OUT
    return decision === 'whole' ? cell.text : masked.text
  }
  const out = sections.map((section) => ({ ...section, rows: section.rows.map((row) => row.map(plain)) }))
  return isComplete ? out : null
}

const LEFT_OUT = '[left out, because it is about somebody else]'
