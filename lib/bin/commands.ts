import 'server-only'
import { countAgain } from '../activities/count-again'
import { type FileToGo, letEvidenceGo, takeFilesAway } from '../evidence/gone-for-good'
import { recordHappening } from '../platform/audit'
import { type BinKind, type Loosened, leaveTombstones, letRestOfFamilyGo, type Taken } from '../platform/bin'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { movedByCalendar } from '../school-days/after-change'
import { canEmptyBin, canSeeBin, visibleInBin } from './policy'
import { putRowsBack, tieAgain } from './put-rows-back'
import type { InBinInput } from './schema'
import { mayComeBack } from './what-comes-back'

/**
 * Puts back what was removed, whole: its rows with their own ids, links and versions; tallies and results are counted
 * again in the same transaction. Gives its name.
 *
 * @throws RuleBroken when something stands in its place by now, or what it belongs to is gone
 */
export function putBack(viewer: Viewer, { id }: InBinInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const entry = await takeOut(tx, viewer, id)
    const taken = entry.taken as unknown as Taken[]
    await mayComeBack(tx, viewer, { ...entry, taken })
    await putRowsBack(tx, viewer, taken)
    await tieAgain(tx, viewer, entry.loosened as unknown as Loosened[])
    await countAgain(tx, viewer, taken)
    if (entry.kind === 'calendar_span') await movedByCalendar(tx, viewer)
    await recordHappening(tx, viewer, {
      kind: 'bin.put_back',
      recordType: entry.kind,
      recordId: entry.recordId,
      activityId: entry.activityId ?? undefined,
      detail: { what: entry.kind },
    })
    return entry.title
  })
}

/** Lets something go for good before its thirty days are over, with its file. A tombstone stays; of evidence see `letEvidenceGo`. */
export async function letGo(viewer: Viewer, { id }: InBinInput): Promise<null> {
  let files: FileToGo[] = []
  await changeInSchool(viewer, async (tx) => {
    const entry = await takeOut(tx, viewer, id)
    if (!canEmptyBin(viewer)) throw new NotAllowed()
    if (entry.kind === 'evidence') files = await letEvidenceGo(tx, viewer.schoolId, [entry.recordId])
    if (entry.kind === 'family') await letRestOfFamilyGo(tx, viewer.schoolId, viewer, entry.recordId)
    await leaveTombstones(tx, viewer.schoolId, viewer, [entry])
    return null
  })
  await takeFilesAway(files)
  return null
}

/** Of two who press at once the second finds nothing. */
async function takeOut(tx: Tx, viewer: Viewer, id: string) {
  const where = { ...visibleInBin(viewer), id }
  const entry = await tx.binEntry.findFirst({ where })
  if (!entry) throw new NotFound()
  if (!canSeeBin(viewer)) throw new NotAllowed()
  const { count } = await tx.binEntry.deleteMany({ where })
  if (count === 0) throw new NotFound()
  return { ...entry, kind: entry.kind as BinKind }
}
