import 'server-only'
import type { JobEnd } from '@/prisma/generated/enums'
import { now } from '../platform/clock'
import { type Tx, withKeys } from '../platform/database'

/** A job that this process holds. */
export type HeldJob = {
  schoolId: string
  id: string
  leaseId: string
  personId: string
  kind: string
  input: unknown
  tries: number
  /** Whether it was asked for long enough ago to be given up. */
  isOld: boolean
}

/**
 * How long a job is held without a word from who holds it, by the database's clock, which is the same to all processes:
 * after that it is taken to be gone.
 */
const LEASE = '20 seconds'

/** For how long work is tried again, however often it is cut off: longer than a server takes to come to itself. */
const TRIED_FOR = '15 minutes'

/** Takes the job that has waited longest, or whose holder is gone, so that nobody else has it; null when there is none. */
export async function takeJob(leaseId: string): Promise<HeldJob | null> {
  const taken = await withKeys(
    { worker: true },
    (tx) => tx.$queryRaw<HeldJob[]>`
      UPDATE "Job" SET "leaseId" = ${leaseId}::uuid, "leaseUntil" = now() + ${LEASE}::interval,
        "tries" = "tries" + 1, "done" = 0
      WHERE ("schoolId", "id") = (
        SELECT "schoolId", "id" FROM "Job"
        WHERE "endedAt" IS NULL AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
        ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING "schoolId", "id", "leaseId", "personId", "kind", "input", "tries",
        "createdAt" < now() - ${TRIED_FOR}::interval AS "isOld"`,
  )
  return taken[0] ?? null
}

/**
 * Says how far it has come and that it is still held. From a transaction of its own, so that it is seen at once.
 *
 * @returns whether to go on: false when somebody has stopped it, or another process has taken it
 */
export async function keepHold({ schoolId, id, leaseId }: HeldJob, done: number | null): Promise<boolean> {
  const held = await withKeys(
    { school: schoolId },
    (tx) => tx.$queryRaw<{ goesOn: boolean }[]>`
      UPDATE "Job" SET "leaseUntil" = now() + ${LEASE}::interval, "done" = coalesce(${done}::int, "done")
      WHERE "schoolId" = ${schoolId}::uuid AND "id" = ${id}::uuid AND "leaseId" = ${leaseId}::uuid AND "endedAt" IS NULL
      RETURNING "cancelledBy" IS NULL AS "goesOn"`,
  )
  return held[0]?.goesOn ?? false
}

/**
 * Ends a job, in the transaction that writes what it did: of two processes that hold it by mistake, and of one that
 * finishes while somebody stops it, one of the two comes too late and writes nothing.
 *
 * @throws Overtaken when it is no longer this process's to end, or no longer to be done
 */
export async function endJob(tx: Tx, job: HeldJob, end: JobEnd, words: string): Promise<void> {
  const { schoolId, id, leaseId } = job
  const isEnded = await tx.job.updateMany({
    where: { schoolId, id, leaseId, endedAt: null, ...(end === 'done' && { cancelledBy: null }) },
    data: {
      end,
      words,
      endedAt: now(),
      leaseId: null,
      leaseUntil: null,
      draftId: null,
      // What it was told to do has been told in words; nothing else is kept of it.
      input: {},
    },
  })
  if (isEnded.count === 0) throw new Overtaken()
}

/** Lets go of a job so that it is tried again after a moment. */
export async function letGo({ schoolId, id, leaseId }: HeldJob, seconds: number): Promise<void> {
  await withKeys(
    { school: schoolId },
    (tx) => tx.$executeRaw`
      UPDATE "Job" SET "leaseUntil" = now() + make_interval(secs => ${seconds}), "leaseId" = NULL
      WHERE "schoolId" = ${schoolId}::uuid AND "id" = ${id}::uuid AND "leaseId" = ${leaseId}::uuid AND "endedAt" IS NULL`,
  )
}

/** The job was stopped, or taken by another process: whatever this one was writing is undone. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}
