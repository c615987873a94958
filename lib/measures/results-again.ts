import 'server-only'
import { RULES_VERSION } from '../impact/evaluation/names'
import { queueJob } from '../jobs/queue'
import { type AtWork, inBatches, LONG_TRANSACTION } from '../jobs/work'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { inSchool, type Tx } from '../platform/database'
import { NotAllowed, RuleBroken } from '../platform/errors'
import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { recomputeResults } from './outcome-result-keeping'

/** Leaders have results worked out again, after the rules have changed. */
export const mayWorkResultsOutAgain = isLeader

/** Outcomes worked out in one transaction: a second or so, so that nobody who saves a figure waits longer. */
const AT_ONCE = 25

/**
 * Asks that all the school's results be worked out again in the background; gives the job's id. While one is under way,
 * asking again gives that one.
 *
 * @throws RuleBroken when there is no result
 */
export function askForResultsAgain(viewer: Viewer): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!mayWorkResultsOutAgain(viewer)) throw new NotAllowed()
    const { schoolId } = viewer
    // Whoever asks at the same moment waits here, and finds the first one's.
    await tx.$queryRaw`SELECT 1 FROM "School" WHERE "id" = ${schoolId}::uuid FOR NO KEY UPDATE`
    const open = await tx.job.findFirst({
      where: { schoolId, kind: 'results', endedAt: null },
      select: { id: true },
    })
    if (open) return open.id
    const total = (await outcomesToWorkOut(tx, viewer)).length
    if (total === 0)
      throw new RuleBroken('form', 'There are no figures yet, so there is nothing to work out.')
    return queueJob(tx, viewer, {
      kind: 'results',
      title: `All results, by version ${RULES_VERSION} of the rules`,
      input: {},
      page: 'impact',
      againPage: 'jobs',
      draftId: null,
      total,
    })
  })
}

/**
 * Works all results of a school out again, some outcomes at a time, each lot in a transaction of its own: what rests on
 * the same figures and rules is left as it is, so that work that is stopped or cut off has done nothing that has to be
 * undone, and begins again where there is something left. Results that are superseded stay, dated.
 */
export async function workResultsOut(viewer: Viewer, _: unknown, work: AtWork): Promise<void> {
  if (!mayWorkResultsOutAgain(viewer)) throw new NotAllowed()
  const ids = await inSchool(viewer, (tx) => outcomesToWorkOut(tx, viewer))
  let done = 0
  for (const some of inBatches(ids, AT_ONCE)) {
    // Two hundred pupils, each left out once, take a slow machine a second or more for every outcome.
    await inSchool(viewer, (tx) => workSomeOut(tx, viewer, some), LONG_TRANSACTION)
    done += some.length
    await work.progress(done)
  }
  await inSchool(viewer, async (tx) => {
    await recordHappening(tx, viewer, {
      kind: 'figures.worked_out_again',
      recordType: 'figures',
      recordId: viewer.schoolId,
      detail: { outcomes: ids.length, rulesVersion: RULES_VERSION },
    })
    await work.finish(tx, inWords(ids.length))
  })
}

/** Each lot that came out otherwise has a line of its own: pages are remembered until there is one. */
async function workSomeOut(tx: Tx, viewer: Viewer, outcomeIds: string[]): Promise<void> {
  const changed = await recomputeResults(tx, viewer, outcomeIds)
  if (changed === 0) return
  await recordHappening(tx, viewer, {
    kind: 'figures.results_changed',
    recordType: 'figures',
    recordId: viewer.schoolId,
    detail: { outcomes: changed, rulesVersion: RULES_VERSION },
  })
}

const inWords = (outcomes: number) =>
  `Worked out the results of ${outcomes.toLocaleString('en-GB')} ${outcomes === 1 ? 'outcome' : 'outcomes'} again. Where one came out otherwise, the old one stays, with its date.`

/** Every outcome that has a figure or a week, in one order, so that two who work wait for each other and not for ever. */
async function outcomesToWorkOut(tx: Tx, { schoolId }: Viewer): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT o."id" FROM "Outcome" o WHERE o."schoolId" = ${schoolId}::uuid AND (
      EXISTS (SELECT FROM "Figure" f WHERE f."schoolId" = o."schoolId" AND f."outcomeId" = o."id")
      OR EXISTS (SELECT FROM "SeriesPoint" p WHERE p."schoolId" = o."schoolId" AND p."outcomeId" = o."id"))
    ORDER BY o."id"`
  return rows.map(({ id }) => id)
}
