import 'server-only'
import { type FileToGo, letEvidenceGo, takeFilesAway } from '../evidence/gone-for-good'
import { sweepEverySchool } from '../evidence/sweep'
import { BY_ITSELF } from '../platform/audit'
import { leaveTombstones } from '../platform/bin'
import { withKeys } from '../platform/database'
import { sweepEnded } from '../skills/ended-sweep'
import { dueBefore } from './queries'

const AN_HOUR = 3_600_000

/**
 * Lets go for good of what has been in the bins of all schools for thirty days, with its files, leaving a tombstone in each history. May
 * run in several processes at once: what one has taken the others do not find.
 *
 * @returns how much went
 */
export async function emptyBins(): Promise<number> {
  const schools = await withKeys(
    { sweep: true },
    (tx) => tx.$queryRaw<{ schoolId: string }[]>`SELECT DISTINCT "schoolId" FROM "BinEntry"`,
  )
  let gone = 0
  for (const { schoolId } of schools) gone += await emptyBinOf(schoolId)
  return gone
}

async function emptyBinOf(school: string): Promise<number> {
  let files: FileToGo[] = []
  const gone = await withKeys({ school }, async (tx) => {
    const due = await tx.$queryRaw<Parameters<typeof leaveTombstones>[3]>`
      DELETE FROM "BinEntry" WHERE "schoolId" = ${school}::uuid AND "removedAt" < ${dueBefore()}
      RETURNING "kind", "recordId", "activityId", "removedAt", "removedByName"`
    const evidence = due.filter(({ kind }) => kind === 'evidence')
    files = await letEvidenceGo(
      tx,
      school,
      evidence.map(({ recordId }) => recordId),
    )
    await leaveTombstones(tx, school, BY_ITSELF, due)
    return due.length
  })
  await takeFilesAway(files)
  return gone
}

/** Empties the bins, lets go of what was agreed to no longer, and sweeps the files every hour for as long as the process runs, whoever works or does not. */
export function startEmptyingBins(): void {
  const tidy = async () => {
    await emptyBins().catch((error) => report('The bins could not be emptied', error))
    await sweepEnded().catch((error) =>
      report('What parents agreed to no longer could not be deleted', error),
    )
    await sweepEverySchool().catch((error) => report('Files could not be swept', error))
  }
  for (const timer of [setTimeout(tidy, 60_000), setInterval(tidy, AN_HOUR)]) timer.unref()
}

const report = (what: string, error: unknown) => console.error(`${what}, which is tried again:`, error)
