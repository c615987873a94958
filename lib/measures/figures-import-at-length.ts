import 'server-only'
import { type AtWork, LONG_TRANSACTION } from '../jobs/work'
import { inSchool } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { whatIsAccepted } from './figures-import-commands'
import type { AcceptFigures } from './figures-import-schema'
import { writtenInWords } from './figures-import-words'
import { writeAccepted } from './figures-import-write'

/**
 * Brings in a long file of figures that somebody accepted: in one transaction with the end of the work, and only what the
 * preview showed.
 *
 * @param input as `acceptFigures` was given it
 */
export async function bringInFigures(viewer: Viewer, input: unknown, work: AtWork): Promise<void> {
  await inSchool(
    viewer,
    async (tx) => {
      const { accepting } = await whatIsAccepted(tx, viewer, input as AcceptFigures)
      if (!accepting) throw new RuleBroken('form', CHANGED)
      const written = await writeAccepted(tx, viewer, accepting, work.progress)
      await work.finish(tx, writtenInWords(written))
    },
    LONG_TRANSACTION,
  )
}

const CHANGED =
  'The record was changed in between, so that this would have written something else than you saw. Nothing was written. Look through it again.'
