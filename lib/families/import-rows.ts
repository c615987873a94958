import { localeCalled } from '../door/family-locale'
import { LONGEST_WRITE_IN } from '../door/preference-answer'
import { short } from '../intake/numbers'
import { plainCell } from '../intake/plain-cell'
import { type CellProblem, cellReaders } from '../intake/row-reader'
import { type Row, sameText, type Table } from '../intake/table'
import { LONGEST_CLASS, LONGEST_LANGUAGE, languagesIn, MOST_LANGUAGES } from './family'
import { type SaidPreference, saysNothing } from './import-preferences'
import { choicesIn, type Kind, mayBeWritten } from './preference-words'
import { READS_AS_NAME, readAs, tidyReference } from './reference'

/** Which column holds what. One of the two references has to be there. */
export type FamilyMapping = {
  familyRef?: string
  pupilRef?: string
  yearGroup?: string
  className?: string
  languages?: string
  channels?: string
  times?: string
  writeIn?: string
  needs?: string
  /** The key of a pupil group to the column of its flag. */
  groups: Record<string, string>
}

/** One row, understood. Null is a blank cell or a column that is not there; neither says anything. */
export type FamilyRow = {
  line: number
  familyRef: string | null
  pupilRef: string | null
  yearGroup: string | null
  className: string | null
  languages: string[]
  /** How the family likes to be reached. */
  preference: SaidPreference
  /** Keys of the groups the pupil is in, of those that have a column. */
  groups: string[]
}

export type RowsRead = { rows: FamilyRow[]; problems: CellProblem[] }

/**
 * Reads the rows of a list of families and pupils, a part at a time. A row with one bad cell is left out whole, and named.
 */
export function rowsReader(
  { columns, lost }: Pick<Table, 'columns' | 'lost'>,
  mapping: FamilyMapping,
  yearGroups: string[],
): { take: (rows: Row[]) => void; end: () => RowsRead } {
  const problems = lost.map(({ line, reason }): CellProblem => ({ line, column: '', value: '', reason }))
  const rows: FamilyRow[] = []
  const readers = cellReaders(columns)
  return {
    take(part) {
      for (const row of part) {
        const cells = readers({ ...row, cells: row.cells.map(plainCell) })
        const read = readRow(row.line, cells, mapping, yearGroups)
        if (cells.problems.length > 0) problems.push(...cells.problems)
        else rows.push(read)
      }
    },
    end() {
      const once = oncePerPupil(rows, mapping.pupilRef ?? '')
      return { rows: once.rows, problems: [...problems, ...once.problems].sort((a, b) => a.line - b.line) }
    },
  }
}

function readRow(line: number, cells: Cells, mapping: FamilyMapping, yearGroups: string[]): FamilyRow {
  const refuse = (column: string, value: string, reason: string) =>
    cells.problems.push({ line, column, value: short(value), reason })
  const text = (column: string | undefined) => {
    const found = column === undefined ? null : cells.text(column)
    return found && !NOTHING.test(found) ? tidyReference(found) : null
  }
  const reference = (column: string | undefined) => {
    const found = text(column)
    if (column && found && readAs(found) === 'name') refuse(column, found, READS_AS_NAME)
    return found
  }

  const familyRef = reference(mapping.familyRef)
  const pupilRef = reference(mapping.pupilRef)
  if (!familyRef && !pupilRef)
    refuse(mapping.pupilRef ?? mapping.familyRef ?? '', '', 'There is no reference in this row.')
  const yearGroup = mapping.yearGroup === undefined ? null : cells.yearGroup(mapping.yearGroup)
  if (mapping.yearGroup && yearGroup && !yearGroups.includes(yearGroup))
    refuse(mapping.yearGroup, yearGroup, `${yearGroup} is not one of this school’s year groups.`)
  const className = text(mapping.className)
  if (mapping.className && className && className.length > LONGEST_CLASS)
    refuse(mapping.className, className, `This is longer than ${LONGEST_CLASS} letters.`)
  const languages = languagesIn(text(mapping.languages) ?? '')
  if (mapping.languages && languages.length > MOST_LANGUAGES)
    refuse(mapping.languages, languages.join(', '), `There are more than ${MOST_LANGUAGES} languages here.`)
  if (mapping.languages && languages.some((language) => language.length > LONGEST_LANGUAGE))
    refuse(mapping.languages, languages.join(', '), `A language is longer than ${LONGEST_LANGUAGE} letters.`)
  const preference = readPreference(cells, mapping, refuse)
  if (!familyRef && !saysNothing(preference))
    refuse(
      mapping.familyRef ?? mapping.channels ?? mapping.writeIn ?? '',
      '',
      'How a family likes to be reached needs its reference in the row.',
    )
  const groups = cells.groups(mapping.groups)
  return { line, familyRef, pupilRef, yearGroup, className, languages, preference, groups }
}

function readPreference(
  cells: Cells,
  mapping: FamilyMapping,
  refuse: (column: string, value: string, reason: string) => void,
): SaidPreference {
  const chosen = <K extends Kind>(kind: K) => {
    const column = mapping[kind]
    const cell = column === undefined ? null : cells.words(column)
    if (!column || !cell || NOTHING.test(cell)) return []
    const { keys, unknown } = choicesIn(kind, cell)
    if (unknown.length > 0)
      refuse(column, cell, `“${short(unknown[0] ?? '')}” is none of: ${mayBeWritten(kind)}.`)
    return keys as string[]
  }
  const typed = mapping.writeIn === undefined ? null : cells.words(mapping.writeIn)
  const writeIn = typed && !NOTHING.test(typed) ? typed : null
  if (mapping.writeIn && writeIn && writeIn.length > LONGEST_WRITE_IN)
    refuse(mapping.writeIn, writeIn, `This is longer than ${LONGEST_WRITE_IN} letters.`)
  return {
    channels: chosen('channels'),
    times: chosen('times'),
    writeIn: writeIn && (localeCalled(writeIn) ?? languagesIn(writeIn)[0] ?? null),
    needs: chosen('needs'),
  }
}

type Cells = ReturnType<ReturnType<typeof cellReaders>>

/** How people write that there is nothing. Letters that stand for a missing figure may be the name of a class here. */
const NOTHING = /^(-|–|—|n\/?a|#n\/a|none|not known|unknown|\?)$/i

/**
 * A pupil who stands in several rows that agree is taken once. Where they do not, none is taken, because nothing says
 * which is right; each names the other's line.
 */
function oncePerPupil(rows: FamilyRow[], column: string): RowsRead {
  // Hardly any pupil stands there twice, so a row alone needs no list of its own.
  const byPupil = new Map<string, FamilyRow | FamilyRow[]>()
  for (const row of rows) {
    if (!row.pupilRef) continue
    const key = sameText(row.pupilRef)
    const same = byPupil.get(key)
    if (Array.isArray(same)) same.push(row)
    else byPupil.set(key, same ? [same, row] : row)
  }
  const taken: FamilyRow[] = rows.filter(({ pupilRef }) => !pupilRef)
  const problems: CellProblem[] = []
  for (const same of byPupil.values()) {
    if (!Array.isArray(same)) {
      taken.push(same)
      continue
    }
    const [first, ...others] = same as [FamilyRow, ...FamilyRow[]]
    if (others.every((other) => said(other) === said(first))) {
      taken.push(first, ...others.map((other) => ({ ...other, pupilRef: null })))
      continue
    }
    const lines = same.map(({ line }) => line)
    for (const { line, pupilRef } of same) {
      const others = lines.filter((other) => other !== line).slice(0, 5)
      const reason = `This pupil is also in row ${others.join(', ')}, with different details. Keep the right one.`
      problems.push({ line, column, value: short(pupilRef ?? ''), reason })
    }
  }
  return { rows: taken.sort((a, b) => a.line - b.line), problems }
}

/** What a row says of its pupil. */
function said({ familyRef, yearGroup, className, groups }: FamilyRow): string {
  return JSON.stringify([sameText(familyRef ?? ''), yearGroup, className, groups.toSorted()])
}
