import { READS_AS_NAME, readAs, tidyReference } from '../families/reference'
import { sameText } from '../intake/table'
import type { IsoDate } from '../platform/dates'
import { NotFound } from '../platform/errors'
import { type Cell, cellText, type MeasureLimits, readCell, WAVES, type Wave } from './figures'
import type { PupilNow } from './figures-current'
import type { KnownPupil } from './figures-pupils'
import { fieldOf, newField, type SaveFigures } from './figures-schema'
import type { FigureChange } from './figures-writing'

/** A sentence for each field of the form that cannot be taken. */
type Refused = Record<string, string>

type Dates = SaveFigures['dates']

/** The changes in the cells of pupils already in the table. */
export function typedOver(
  { pupils, dates, keepMine }: Pick<SaveFigures, 'pupils' | 'dates' | 'keepMine'>,
  now: Map<string, PupilNow>,
  limits: MeasureLimits,
): { changes: FigureChange[]; refused: Refused } {
  const changes: FigureChange[] = []
  const refused: Refused = {}
  const conflicts: string[] = []
  for (const { pupilId, seen, typed } of pupils) {
    for (const wave of WAVES) {
      if (typed[wave] === seen[wave]) continue
      const pupil = now.get(pupilId)
      if (!pupil) throw new NotFound()
      const read = readCell(typed[wave], limits)
      if ('problem' in read) {
        refused[fieldOf(wave, pupilId)] = `${pupil.reference}, ${wave}: ${read.problem}`
        continue
      }
      const was = pupil[wave]?.value
      if (was === read.cell) continue
      if (was !== cellOf(seen[wave]) && !keepMine)
        conflicts.push(`${pupil.reference}, ${wave}: ${inWords(was)}`)
      const { reference } = pupil
      changes.push({ pupilId, reference, wave, was, is: read.cell, takenOn: dateOf(dates, wave, pupil) })
    }
  }
  if (conflicts.length > 0) {
    refused.keepMine = `Somebody saved these figures after you opened them. They are now: ${conflicts.join('; ')}. Tick the box below the table to put yours in their place, or open the page again.`
  }
  return { changes, refused }
}

/** A pupil added at the foot of the table: known to the school, or not yet. */
export type AddedRow = { reference: string; pupilId: string | null } & { [wave in Wave]: Cell }

/** What was typed at the foot of the table, each row with the pupil it means. `above`: what was typed in the table itself. */
export function typedBelow(
  { added, addPupils }: Pick<SaveFigures, 'added' | 'addPupils'>,
  known: Map<string, KnownPupil>,
  now: Map<string, PupilNow>,
  limits: MeasureLimits,
  above: FigureChange[],
): { rows: AddedRow[]; refused: Refused } {
  const rows: AddedRow[] = []
  const refused: Refused = {}
  const unknown: string[] = []
  const perhapsNames: string[] = []
  for (const row of added) {
    const reference = tidyReference(row.reference)
    const refuse = (field: 'reference' | Wave, why: string) => {
      refused[newField(field, row.row)] = why
    }
    if (!reference) {
      refuse('reference', 'Enter the reference of the pupil these figures belong to.')
      continue
    }
    const pupil = known.get(reference)
    const standing = pupil && now.get(pupil.id)
    const cells: { [wave in Wave]: Cell } = { before: undefined, after: undefined }
    for (const wave of WAVES) {
      const read = readCell(row[wave], limits)
      if ('problem' in read) refuse(wave, `${reference}, ${wave}: ${read.problem}`)
      else cells[wave] = read.cell
      if (row[wave] && standing?.[wave])
        refuse(
          wave,
          `${reference} has a ${wave} figure already, ${inWords(standing[wave].value)}. Change it in the table.`,
        )
      else if (row[wave] && above.some((change) => change.pupilId === pupil?.id && change.wave === wave))
        refuse(wave, `${reference}, ${wave}: you typed this figure in the table too.`)
    }
    if (!row.before && !row.after) refuse('before', `Type a figure for ${reference}, or clear the reference.`)
    if (rows.some((other) => sameText(other.reference) === sameText(reference)))
      refuse('reference', `${reference} is typed twice here.`)
    if (!pupil) {
      const reading = readAs(reference)
      if (reading === 'name') refuse('reference', READS_AS_NAME)
      else unknown.push(reference)
      if (reading === 'perhaps') perhapsNames.push(reference)
    }
    rows.push({ reference: pupil?.reference ?? reference, pupilId: pupil?.id ?? null, ...cells })
  }
  if (unknown.length > 0 && !addPupils) refused.addPupils = askAbout(unknown, perhapsNames)
  return { rows, refused }
}

/** Whether these are to be pupils of the register: with a slip one would become one. */
function askAbout(unknown: string[], perhapsNames: string[]): string {
  const who = unknown.length === 1 ? `${unknown[0]} is not a pupil` : `${unknown.join(', ')} are not pupils`
  const them = unknown.length === 1 ? 'this pupil' : 'these pupils'
  const names =
    perhapsNames.length > 0
      ? ` ${perhapsNames.join(', ')} could be somebody’s name: tick it only if it is nobody’s.`
      : ''
  return `${who} of your school’s register yet. Check the reference, or tick the box below to add ${them}.${names}`
}

/** The new figures of the rows added below, once every pupil is known. */
export function changesBelow(rows: (AddedRow & { pupilId: string })[], dates: Dates): FigureChange[] {
  return rows.flatMap(({ pupilId, reference, ...cells }) =>
    WAVES.filter((wave) => cells[wave] !== undefined).map((wave) => ({
      pupilId,
      reference,
      wave,
      was: undefined,
      is: cells[wave],
      takenOn: dates[wave].is,
    })),
  )
}

/** The date typed, for a new figure or when it was typed over; otherwise a figure that is corrected keeps its own. */
function dateOf(dates: Dates, wave: Wave, pupil: PupilNow): IsoDate | null {
  const { is, was } = dates[wave]
  const standing = pupil[wave]
  return standing && is === was ? standing.takenOn : is
}

/** A cell as the page showed it, whatever the measure's limits are now. */
function cellOf(shown: string): Cell {
  const read = readCell(shown, { minimum: null, maximum: null })
  return 'cell' in read ? read.cell : undefined
}

function inWords(cell: Cell): string {
  return cellText(cell) || 'no figure'
}
