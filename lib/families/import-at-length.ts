import 'server-only'
import { type AtWork, LONG_TRANSACTION } from '../jobs/work'
import { inSchool } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { whatIsAccepted, writeAccepted } from './import'
import type { Acceptance } from './import-schema'
import { CHANGED } from './import-statements'
import { writtenSentence } from './import-words'

/**
 * Brings in a long list of families that somebody accepted: in one transaction with the end of the work, and only what
 * the preview showed.
 *
 * @param input as `acceptFamilies` was given it
 */
export async function bringInFamilies(viewer: Viewer, input: unknown, work: AtWork): Promise<void> {
  const acceptance = input as Acceptance
  await inSchool(
    viewer,
    async (tx) => {
      const { preview, plan } = await whatIsAccepted(tx, viewer, acceptance)
      const written = await writeAccepted(tx, viewer, acceptance, preview, plan, work.progress)
      await work.finish(tx, writtenSentence(written))
    },
    LONG_TRANSACTION,
  ).catch(inTheseWords)
}

/** On the page it is "while you looked at this page"; here nobody does. */
function inTheseWords(error: unknown): never {
  if (error instanceof RuleBroken && error.message === CHANGED) throw new RuleBroken('form', CHANGED_SINCE)
  throw error
}

const CHANGED_SINCE =
  'The register was changed in between, so that this would have written something else than you saw. Nothing was written. Look through it again.'
