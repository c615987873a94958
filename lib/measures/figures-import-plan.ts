import { createHash } from 'node:crypto'
import { READS_AS_NAME, readAs, tidyReference } from '../families/reference'
import type { FigureRow } from '../intake/preview-figures'
import type { CellProblem } from '../intake/row-reader'
import { sameText } from '../intake/table'
import { inBatches } from '../jobs/work'
import { type FigureCounts, WAVES, type Wave } from './figures'
import type { PupilNow, StandingFigure } from './figures-current'
import type { ImportSettings } from './figures-import-settings'
import type { KnownPupil, NewPupilByFigure } from './figures-pupils'
import { countChanges, type FigureChange } from './figures-writing'

/** A change that is to come; without a pupil's id, of a pupil who is added with it. */
export type PlannedChange = Omit<FigureChange, 'pupilId'> & { pupilId: string | null }

/** What accepting would write, to the last figure. */
export type ImportPlan = {
  changes: PlannedChange[]
  newPupils: NewPupilByFigure[]
  counts: FigureCounts & { redated: number; same: number }
  /** New references that could be a person's name: taken once somebody says that they are not. */
  perhapsNames: string[]
  /** Families named for new pupils that the register does not have: those pupils come in without one. */
  unknownFamilies: string[]
  problems: CellProblem[]
}

/** What the school has that the rows are about. */
type SchoolNow = {
  /** By the reference as it stands in the table. */
  pupils: Map<string, KnownPupil>
  figures: Map<string, PupilNow>
  /** Families at the school, by `sameText` of their reference. */
  families: Map<string, string>
}

/** Sets the rows of a table against what is there. What is missing never takes the place of a figure. */
export function planImport(
  rows: FigureRow[],
  settings: Pick<ImportSettings, 'mapping' | 'dates'>,
  { pupils, figures, families }: SchoolNow,
): ImportPlan {
  const changes: PlannedChange[] = []
  const newPupils: NewPupilByFigure[] = []
  const problems: CellProblem[] = []
  const perhapsNames: string[] = []
  const unknownFamilies = new Set<string>()
  let same = 0
  // A column without one figure, however its cells say so, is for figures still to come, not for pupils who have none.
  const waves = WAVES.filter((wave) => rows.some((row) => typeof row[wave] === 'number'))

  for (const row of rows) {
    const reference = tidyReference(row.pupilRef)
    const pupil = pupils.get(reference)
    const reading = pupil ? 'reference' : readAs(reference)
    if (reading === 'name') {
      const column = settings.mapping.pupilRef ?? ''
      problems.push({ line: row.line, column, value: reference, reason: READS_AS_NAME })
      continue
    }
    const before = changes.length
    for (const wave of waves) {
      const is = row[wave]
      if (is === undefined) continue
      const standing = pupil && figures.get(pupil.id)?.[wave]
      const takenOn = dateFor(wave, row, settings.dates) ?? standing?.takenOn ?? null
      if (isSame(is, takenOn, standing)) same++
      else
        changes.push({
          pupilId: pupil?.id ?? null,
          reference: pupil?.reference ?? reference,
          wave,
          was: standing?.value,
          is,
          takenOn,
        })
    }
    if (pupil || changes.length === before) continue
    if (reading === 'perhaps') perhapsNames.push(reference)
    const familyId = row.familyRef ? families.get(sameText(row.familyRef)) : undefined
    if (row.familyRef && !familyId) unknownFamilies.add(row.familyRef)
    const { yearGroup = null, className = null, groups = [] } = row
    newPupils.push({ reference, yearGroup, className, groups, familyId: familyId ?? null })
  }
  return {
    changes,
    newPupils,
    counts: { ...countChanges(changes), redated: changes.filter(({ was, is }) => was === is).length, same },
    perhapsNames,
    unknownFamilies: [...unknownFamilies],
    problems,
  }
}

/** Says whether what would be written is still what was seen. */
export function digestOf({ changes, newPupils }: ImportPlan): string {
  const hash = createHash('sha256')
  for (const list of [changes, newPupils])
    for (const batch of inBatches<PlannedChange | NewPupilByFigure>(list)) hash.update(JSON.stringify(batch))
  return hash.digest('hex').slice(0, 32)
}

function isSame(value: number | null, takenOn: string | null, standing: StandingFigure | undefined): boolean {
  if (!standing) return false
  return value === null || (value === standing.value && takenOn === standing.takenOn)
}

function dateFor(wave: Wave, row: FigureRow, dates: ImportSettings['dates']): string | null {
  return (wave === 'before' ? row.takenBefore : row.takenAfter) ?? dates[wave]
}
