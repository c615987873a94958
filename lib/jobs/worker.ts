import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordHappening } from '../platform/audit'
import { inSchool, type Tx, withKeys } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { type Viewer, viewerOf } from '../platform/viewer'
import { endJob, type HeldJob, keepHold, letGo, Overtaken, takeJob } from './in-hand'
import type { JobKind } from './job'
import { KINDS } from './kinds'
import { whenWoken } from './wake'

/** How often work is looked for that another process left or let fall, in milliseconds: one small statement each time. */
const LOOK_EVERY = 5000
/** Often enough to hold on, and for somebody who watches, in milliseconds. */
const SAY_EVERY = 500
const HOLD_EVERY = 5000
/**
 * Work is given up after so many tries, once it has been tried for a quarter of an hour: a server that is cut off again
 * and again meanwhile still gets there, and work that brings it down does not go on for ever.
 */
export const MOST_TRIES = 10
/** The longest wait between two tries, in seconds. */
const LONGEST_WAIT = 30

/** Does what waits, one job after another, for as long as the process runs. Every web process has one such worker. */
export function startWorker(): { stop: () => void } {
  let atWork = false
  let again = false
  const look = async () => {
    again = true
    if (atWork) return
    atWork = true
    try {
      while (again) {
        again = false
        while (await doNextJob());
      }
    } catch {
      // The database is away: the next look finds it back.
    } finally {
      atWork = false
    }
  }
  // Once more after a moment, because whoever wakes it is still in the transaction that leaves the work.
  const soon = () => {
    for (const after of [50, 500]) setTimeout(look, after).unref()
  }
  whenWoken(soon)
  const timer = setInterval(look, LOOK_EVERY)
  timer.unref()
  soon()
  return {
    stop: () => {
      clearInterval(timer)
      whenWoken(undefined)
    },
  }
}

/** Takes the next job, if there is one, and does it to its end. @returns whether there was one */
export async function doNextJob(): Promise<boolean> {
  const job = await takeJob(randomUUID())
  if (!job) return false
  const end = holdOn(job)
  try {
    await doJob(job, end)
  } finally {
    end.stop()
  }
  return true
}

type Hold = ReturnType<typeof holdOn>

/** Holds on to a job while it is done, and knows when it is to end. */
function holdOn(job: HeldJob) {
  let goesOn = true
  let said = 0
  const say = async (done: number | null) => {
    goesOn = (await keepHold(job, done)) && goesOn
  }
  const timer = setInterval(() => say(null).catch(() => {}), HOLD_EVERY)
  timer.unref()
  return {
    async progress(done: number) {
      if (Date.now() - said > SAY_EVERY) {
        said = Date.now()
        await say(done)
      }
      if (!goesOn) throw new Overtaken()
    },
    stop: () => clearInterval(timer),
  }
}

async function doJob(job: HeldJob, hold: Hold): Promise<void> {
  const viewer = await whoAsked(job)
  try {
    if (!viewer) return await end(job, null, 'refused', GONE)
    if (isGivenUp(job, MOST_TRIES + 1)) return await end(job, viewer, 'failed', FAILED)
    const finish = (tx: Tx, words: string) => endJob(tx, job, 'done', words)
    await hold.progress(0)
    await KINDS[job.kind as JobKind](viewer, job.input, { progress: hold.progress, finish })
  } catch (error) {
    await endOtherwise(job, viewer, error)
  }
}

/** What becomes of a job whose work threw: of that work nothing was written. */
async function endOtherwise(job: HeldJob, viewer: Viewer | null, error: unknown): Promise<void> {
  if (error instanceof Overtaken) return await end(job, viewer, 'cancelled', 'It was stopped.').catch(unless)
  if (error instanceof RuleBroken) return end(job, viewer, 'refused', error.message)
  if (error instanceof NotAllowed) return end(job, viewer, 'refused', NOT_ALLOWED)
  if (error instanceof NotFound) return end(job, viewer, 'refused', NOT_THERE)
  console.error(`Work in the background did not succeed (try ${job.tries}):`, error)
  if (isGivenUp(job, MOST_TRIES)) return end(job, viewer, 'failed', FAILED)
  await letGo(job, Math.min(3 * job.tries, LONGEST_WAIT))
}

const isGivenUp = ({ tries, isOld }: HeldJob, after: number) => isOld && tries >= after

/** Another process has it by now, and says itself how it ends. */
function unless(error: unknown): void {
  if (!(error instanceof Overtaken)) throw error
}

/** Whoever asked for it, with the membership they have now; null when they have none any longer. */
async function whoAsked({ schoolId, personId }: HeldJob): Promise<Viewer | null> {
  const school = await withKeys({ school: schoolId, person: personId }, (tx) =>
    tx.school.findUnique({ where: { id: schoolId }, select: { slug: true } }),
  )
  return school && viewerOf(personId, school.slug)
}

/** Ends a job that wrote nothing, and leaves a line in the history for whoever looks for what it was to bring. */
async function end(
  job: HeldJob,
  viewer: Viewer | null,
  how: 'refused' | 'cancelled' | 'failed',
  words: string,
): Promise<void> {
  if (!viewer) return withKeys({ school: job.schoolId }, (tx) => endJob(tx, job, how, words))
  await inSchool(viewer, async (tx) => {
    const { title, cancelledBy } = await tx.job.findUniqueOrThrow({
      where: { schoolId_id: { schoolId: job.schoolId, id: job.id } },
      select: { title: true, cancelledBy: true },
    })
    // Nobody stopped it: then another process has it.
    if (how === 'cancelled' && cancelledBy === null) throw new Overtaken()
    await endJob(tx, job, how, words)
    const detail = { title, words, ...(cancelledBy && { by: cancelledBy }) }
    await recordHappening(tx, viewer, { kind: `job.${how}`, recordType: 'job', recordId: job.id, detail })
  })
}

const GONE = 'Whoever asked for this no longer belongs to the school. Nothing was written.'
const NOT_ALLOWED =
  'The role of whoever asked for this no longer includes it. Nothing was written. If it should, ask your headteacher.'
const NOT_THERE = 'What this was for is not there any longer. Nothing was written.'
const FAILED =
  'This did not work, however often it was tried. Nothing was written. Try it again; if it goes on, tell whoever runs Alongside for you.'
