import 'server-only'
import { tidyReference } from '../families/reference'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type FigureCounts, WAVES } from './figures'
import { readFiguresNow } from './figures-current'
import { wrongDates } from './figures-dates'
import { outcomeInHand } from './figures-outcome'
import { addPupilsWithFigures, findPupils, pupilsReady } from './figures-pupils'
import type { SaveFigures } from './figures-schema'
import { type AddedRow, changesBelow, typedBelow, typedOver } from './figures-typed'
import {
  changesForHistory,
  countChanges,
  type FigureChange,
  figuresReady,
  writeFigures,
} from './figures-writing'
import { recomputeResults } from './outcome-result-keeping'

/** `redated`: figures that were only given another date. `pupils`: added to the register. */
export type SavedFigures = FigureCounts & { redated: number; pupils: number }

/**
 * Saves a table of figures as it was typed over: every change or none. A cell nobody touched is left as it is now; one
 * that somebody else changed since the table was opened is held back until the person says that theirs stands.
 *
 * @throws RuleBroken with a sentence for each cell that cannot be taken
 */
export function saveFigures(viewer: Viewer, input: SaveFigures): Promise<SavedFigures> {
  return changeInSchool(viewer, async (tx) => {
    const outcome = await outcomeInHand(tx, viewer, input)
    const references = input.added.map(({ reference }) => tidyReference(reference)).filter(Boolean)
    const known = await findPupils(tx, viewer, references)
    const ids = [...input.pupils, ...known.values()].map((pupil) =>
      'id' in pupil ? pupil.id : pupil.pupilId,
    )
    const now = await readFiguresNow(tx, viewer, outcome.id, ids)

    const over = typedOver(input, now, outcome.measure)
    const below = typedBelow(input, known, now, outcome.measure, over.changes)
    const refused = {
      ...wrongDates({ before: input.dates.before.is, after: input.dates.after.is }),
      ...over.refused,
      ...below.refused,
    }
    const [first] = Object.entries(refused)
    if (first) throw new RuleBroken(...first, { errors: refused })

    const { rows, made } = await withPupils(tx, viewer, below.rows)
    const changes = [...over.changes, ...changesBelow(rows, input.dates)]
    await writeFigures(tx, viewer, outcome.id, figuresReady(changes))
    const redated = await redate(tx, viewer, outcome.id, input.dates, changes)
    const saved = { ...countChanges(changes), redated, pupils: made }
    if (changes.length + redated === 0) return saved

    await recordHappening(tx, viewer, {
      kind: 'figures.saved',
      recordType: 'figures',
      recordId: outcome.id,
      activityId: outcome.activityId,
      detail: { measure: outcome.measure.name, ...saved, figures: changesForHistory(changes) },
    })
    await recomputeResults(tx, viewer, [outcome.id])
    return saved
  })
}

/** Adds the pupils the school does not have yet. */
async function withPupils(tx: Tx, viewer: Viewer, rows: AddedRow[]) {
  const fresh = rows.filter(({ pupilId }) => pupilId === null)
  const made = await addPupilsWithFigures(tx, viewer, pupilsReady(fresh))
  const idOf = ({ pupilId, reference }: AddedRow) => pupilId ?? (made.get(reference) as { id: string }).id
  return { rows: rows.map((row) => ({ ...row, pupilId: idOf(row) })), made: made.size }
}

type Dates = SaveFigures['dates']

/** A date typed over the one that was shown is given to every figure of its wave; one left alone changes nothing. */
async function redate(
  tx: Tx,
  { schoolId }: Viewer,
  outcomeId: string,
  dates: Dates,
  changes: FigureChange[],
): Promise<number> {
  let redated = 0
  for (const wave of WAVES) {
    const { is, was } = dates[wave]
    if (is === was) continue
    const { count } = await tx.figure.updateMany({
      where: {
        schoolId,
        outcomeId,
        wave,
        pupilId: { notIn: changes.filter((change) => change.wave === wave).map(({ pupilId }) => pupilId) },
        // To a database "not this date" is not true of no date.
        OR: is ? [{ takenOn: null }, { takenOn: { not: toDate(is) } }] : [{ takenOn: { not: null } }],
      },
      data: { takenOn: is ? toDate(is) : null },
    })
    redated += count
  }
  return redated
}
