import 'server-only'
import { leaveTombstones } from '../platform/bin'
import { withKeys } from '../platform/database'
import { dueBefore } from './queries'

const AN_HOUR = 3_600_000
const BY_ITSELF = { personId: null, personName: 'Alongside' }

/**
 * Lets go for good of what has been in the bins of all schools for thirty days, leaving a tombstone in each history. May
 * run in several processes at once: what one has taken the others do not find.
 *
 * @returns how much went
 */
export async function emptyBins(): Promise<number> {
  const schools = await withKeys({}, async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.sweep', 'on', true)`
    return tx.$queryRaw<{ schoolId: string }[]>`SELECT DISTINCT "schoolId" FROM "BinEntry"`
  })
  let gone = 0
  for (const { schoolId } of schools) gone += await emptyBinOf(schoolId)
  return gone
}

function emptyBinOf(school: string): Promise<number> {
  return withKeys({ school }, async (tx) => {
    const due = await tx.$queryRaw<Parameters<typeof leaveTombstones>[3]>`
      DELETE FROM "BinEntry" WHERE "schoolId" = ${school}::uuid AND "removedAt" < ${dueBefore()}
      RETURNING "kind", "recordId", "activityId", "removedAt", "removedByName"`
    // Withdrawn evidence stays on record as what it is; only the way back is closed.
    const gone = due.filter(({ kind }) => kind !== 'evidence')
    await leaveTombstones(tx, school, BY_ITSELF, gone)
    return due.length
  })
}

/** Empties the bins every hour for as long as the process runs, whoever works or does not. */
export function startEmptyingBins(): void {
  const empty = () =>
    emptyBins().catch((error) => console.error('The bins could not be emptied, and are tried again:', error))
  for (const timer of [setTimeout(empty, 60_000), setInterval(empty, AN_HOUR)]) timer.unref()
}
