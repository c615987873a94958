import 'server-only'
import { closeDraft, keepDraft } from '../intake/drafts'
import type { Table } from '../intake/table'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { inSchool, type Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { refuseDates } from './figures-dates'
import type { PlannedChange } from './figures-import-plan'
import { type ImportPreview, readPreview } from './figures-import-queries'
import type { AcceptFigures, BringFigures } from './figures-import-schema'
import type { Written } from './figures-import-words'
import { outcomeInHand } from './figures-outcome'
import { addPupilsWithFigures, type NewPupilByFigure } from './figures-pupils'
import { changesForHistory, type FigureChange, writeFigures } from './figures-writing'
import { recomputeResults } from './outcome-result-keeping'

/** Reads a file or a paste of figures and keeps it for the preview; gives the draft's id. */
export async function bringFigures(
  viewer: Viewer,
  { file, pasted, ...address }: BringFigures,
): Promise<string> {
  const { id } = await inSchool(viewer, (tx) => outcomeInHand(tx, viewer, address))
  return keepDraft(viewer, { purpose: 'figures', outcomeId: id, file, pasted, refuse: whyNoFigures })
}

function whyNoFigures({ rows, lost, columns }: Table): string | null {
  if (rows.length + lost.length === 0)
    return 'We found one row only, which we take for headings, and nothing below it. Bring in the headings with the rows below them.'
  if (columns.length < 2)
    return 'We found one column only. A table of figures has at least two: the pupils’ references, and a figure for each.'
  return null
}

/** What came of the preview's form: written, or to be looked at again in the address's words. */
export type Accepted =
  | { look: Record<string, string>; isChanged: boolean; written?: undefined }
  | { look?: undefined; written: Written }

/**
 * Writes what the preview showed, in one transaction, whatever its length. Where it would write anything else than was
 * seen, because other columns were chosen or the record has changed, nothing is written and it is to be looked at again.
 *
 * @throws RuleBroken while references that could be names wait for somebody's word
 */
export function acceptFigures(viewer: Viewer, input: AcceptFigures): Promise<Accepted> {
  return changeInSchool(viewer, async (tx): Promise<Accepted> => {
    const outcome = await outcomeInHand(tx, viewer, input)
    refuseDates({ before: input.beforeOn, after: input.afterOn })
    const preview = await readPreview(tx, viewer, outcome, input.draft, input)
    if (!preview) throw new RuleBroken('form', GONE)
    refuseClashes(preview)
    if (!preview.read || input.press === 'look' || preview.read.digest !== input.seen)
      return { look: preview.asked, isChanged: input.press === 'accept' }

    const { plan, problems } = preview.read
    if (plan.perhapsNames.length > 0 && !input.namesNobody)
      throw new RuleBroken('namesNobody', 'Tick the box if none of these references is anybody’s name.')
    const changes = await withPupils(tx, viewer, plan.changes, plan.newPupils)
    await writeFigures(tx, viewer, outcome.id, changes)
    const { removed: _, ...counts } = plan.counts
    const left = new Set(problems.map(({ line }) => line)).size
    const written: Written = { ...counts, pupils: plan.newPupils.length, left }
    await closeDraft(tx, viewer, preview.draftId)
    if (changes.length + plan.newPupils.length === 0) return { written }

    await recordHappening(tx, viewer, {
      kind: 'figures.imported',
      recordType: 'figures',
      recordId: outcome.id,
      activityId: outcome.activityId,
      detail: {
        measure: outcome.measure.name,
        file: preview.fileName,
        ...written,
        // Of what was added the figures themselves tell; what was there before is told nowhere else.
        figures: changesForHistory(changes.filter(({ was }) => was !== undefined)),
      },
    })
    await recomputeResults(tx, viewer, [outcome.id])
    return { written }
  })
}

const GONE =
  'This was accepted already, or was brought in more than a day ago. Open the figures to see; bring the file in again if it is not there.'

function refuseClashes({ clashes }: ImportPreview): void {
  const [first] = Object.entries(clashes)
  if (first) throw new RuleBroken(...first, { errors: clashes })
}

async function withPupils(
  tx: Tx,
  viewer: Viewer,
  changes: PlannedChange[],
  newPupils: NewPupilByFigure[],
): Promise<FigureChange[]> {
  const made = await addPupilsWithFigures(tx, viewer, newPupils)
  return changes.map((change) => ({
    ...change,
    pupilId: change.pupilId ?? (made.get(change.reference) as { id: string }).id,
  }))
}
