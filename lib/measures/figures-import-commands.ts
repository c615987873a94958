import 'server-only'
import { keepDraft, PASTED } from '../intake/drafts'
import type { Table } from '../intake/table'
import { LONG_WORK } from '../jobs/job'
import { queueJob } from '../jobs/queue'
import { changeInSchool } from '../platform/change'
import { inSchool, type Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { refuseDates } from './figures-dates'
import { type ImportPreview, readPreview } from './figures-import-queries'
import type { AcceptFigures, BringFigures } from './figures-import-schema'
import type { Written } from './figures-import-words'
import { type Accepting, writeAccepted } from './figures-import-write'
import { outcomeInHand } from './figures-outcome'

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

/** What came of the preview's form: written, left to a job, or to be looked at again in the address's words. */
export type Accepted =
  | { look: Record<string, string>; isChanged: boolean; written?: undefined; job?: undefined }
  | { job: string; look?: undefined; written?: undefined }
  | { written: Written; look?: undefined; job?: undefined }

/**
 * Writes what the preview showed, in one transaction; a long file leaves it to a job. Where it would write anything else
 * than was seen, because other columns were chosen or the record has changed, nothing is written and it is to be looked at
 * again.
 *
 * @throws RuleBroken while references that could be names wait for somebody's word
 */
export function acceptFigures(viewer: Viewer, input: AcceptFigures): Promise<Accepted> {
  return changeInSchool(viewer, async (tx): Promise<Accepted> => {
    const { look, accepting } = await whatIsAccepted(tx, viewer, input)
    if (!accepting) return { look, isChanged: input.press === 'accept' }
    const { fileName, plan } = accepting
    const total = plan.changes.length + plan.newPupils.length
    if (total <= LONG_WORK) return { written: await writeAccepted(tx, viewer, accepting) }
    const page = `activities/${input.activityId}/outcomes/${input.outcomeId}/figures`
    const job = await queueJob(tx, viewer, {
      kind: 'figures',
      title: `Figures of ${accepting.outcome.measure.name} from ${fileName === PASTED ? 'a paste' : `“${fileName}”`}`,
      input: JSON.parse(JSON.stringify(input)),
      page,
      againPage: `${page}/import?${new URLSearchParams(look)}`,
      draftId: input.draft,
      total,
    })
    return { job }
  })
}

/**
 * What the preview's form accepts, ready to be written; or, when it is not what was seen, where to look again.
 *
 * @throws RuleBroken, NotFound, NotAllowed as `acceptFigures`
 */
export async function whatIsAccepted(
  tx: Tx,
  viewer: Viewer,
  input: AcceptFigures,
): Promise<{ look: Record<string, string>; accepting: Accepting | null }> {
  const outcome = await outcomeInHand(tx, viewer, input)
  refuseDates({ before: input.beforeOn, after: input.afterOn })
  const preview = await readPreview(tx, viewer, outcome, input.draft, input)
  if (!preview) throw new RuleBroken('form', GONE)
  refuseClashes(preview)
  const { read, asked: look, draftId, fileName } = preview
  if (!read || input.press === 'look' || read.digest !== input.seen) return { look, accepting: null }
  if (read.plan.perhapsNames.length > 0 && !input.namesNobody)
    throw new RuleBroken('namesNobody', 'Tick the box if none of these references is anybody’s name.')
  const left = new Set(read.problems.map(({ line }) => line)).size
  return { look, accepting: { outcome, draftId, fileName, plan: read.plan, left } }
}

const GONE =
  'This was accepted already, or was brought in more than a day ago. Open the figures to see; bring the file in again if it is not there.'

function refuseClashes({ clashes }: ImportPreview): void {
  const [first] = Object.entries(clashes)
  if (first) throw new RuleBroken(...first, { errors: clashes })
}
