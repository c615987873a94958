import 'server-only'
import { closeDraft } from '../intake/drafts'
import { writeInTurn } from '../jobs/work'
import { recordHappening } from '../platform/audit'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { ImportPlan, PlannedChange } from './figures-import-plan'
import type { Written } from './figures-import-words'
import type { OutcomeInHand } from './figures-outcome'
import { addPupilsWithFigures, type PupilsReady, pupilsReady } from './figures-pupils'
import { changesForHistory, type FigureChange, figuresReady, writeFigures } from './figures-writing'
import { recomputeResults } from './outcome-result-keeping'

/** A plan that somebody has accepted. */
export type Accepting = {
  outcome: OutcomeInHand
  draftId: string
  fileName: string
  plan: ImportPlan
  /** Rows that could not be taken. */
  left: number
}

/**
 * Writes an accepted plan, a batch after another in one transaction, and closes its draft.
 *
 * @param progress is told how many records are ready, and may end it by throwing
 */
export async function writeAccepted(
  tx: Tx,
  viewer: Viewer,
  { outcome, draftId, fileName, plan, left }: Accepting,
  progress: (done: number) => Promise<void> = async () => {},
): Promise<Written> {
  let done = 0
  const written = async (many: number) => {
    done += many
    await progress(done)
  }
  const made = new Map<string, string>()
  const add = async (pupils: PupilsReady) => {
    for (const [reference, { id }] of await addPupilsWithFigures(tx, viewer, pupils)) made.set(reference, id)
  }
  await writeInTurn(plan.newPupils, pupilsReady, add, written)
  const ready = (changes: PlannedChange[]) => figuresReady(changes.map(withPupil(made)))
  await writeInTurn(plan.changes, ready, (figures) => writeFigures(tx, viewer, outcome.id, figures), written)
  const { removed: _, ...counts } = plan.counts
  const wrote: Written = { ...counts, pupils: plan.newPupils.length, left }
  await closeDraft(tx, viewer, draftId)
  if (plan.changes.length + plan.newPupils.length === 0) return wrote

  await recordHappening(tx, viewer, {
    kind: 'figures.imported',
    recordType: 'figures',
    recordId: outcome.id,
    activityId: outcome.activityId,
    detail: {
      measure: outcome.measure.name,
      file: fileName,
      ...wrote,
      // Of what was added the figures themselves tell; what was there before is told nowhere else.
      figures: changesForHistory(plan.changes.filter(({ was }) => was !== undefined).map(withPupil(made))),
    },
  })
  await recomputeResults(tx, viewer, [outcome.id])
  return wrote
}

/** A planned change with the pupil it is about, who may just have been added. */
function withPupil(made: Map<string, string>) {
  return (change: PlannedChange): FigureChange => ({
    ...change,
    pupilId: change.pupilId ?? (made.get(change.reference) as string),
  })
}
