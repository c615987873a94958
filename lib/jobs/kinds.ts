import 'server-only'
import { makePack } from '../conversation/make-pack'
import { bringInFamilies } from '../families/import-at-length'
import { bringInFigures } from '../measures/figures-import-at-length'
import { workResultsOut } from '../measures/results-again'
import type { Viewer } from '../platform/viewer'
import type { JobKind } from './job'
import type { AtWork } from './work'

/** How each kind of long work is done. */
export const KINDS: Record<JobKind, (viewer: Viewer, input: unknown, work: AtWork) => Promise<void>> = {
  figures: bringInFigures,
  families: bringInFamilies,
  results: workResultsOut,
  pack: makePack,
}
