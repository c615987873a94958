import { setTimeout as pause } from 'node:timers/promises'
import type { Viewer } from '@/lib/platform/viewer'
import { aSchool } from '../prisma/builders'
import { aClient, signedIn } from '../torture/client'
import { aDatabaseServer } from '../torture/database'
import { anInstallation } from '../torture/installation'
import { latency } from './load'
import { processorSeconds, watchMemory } from './process-cost'
import type { Row } from './report'

/**
 * node … bench/trust.ts [SCHOOLS]: works all results of a trust's schools out again in the background, each school's when
 * its head asks, in one web process of the production build. Its last line is what it took, as JSON.
 */

const SCHOOLS = Number(process.argv[2] ?? 90)
const ACTIVITIES = 300
const PUPILS = 60
const MOST_MEGABYTES = 150
/** Memory that grew with the number of schools would be more later on: flat is what this still allows. */
const MOST_MEGABYTES_LATER = 20

type Look = Awaited<ReturnType<typeof anInstallation>>['look']

async function main(): Promise<Row[]> {
  const database = await aDatabaseServer()
  const home = await anInstallation(database.url, 'trust')
  try {
    const heads: Viewer[] = []
    for (let i = 0; i < SCHOOLS; i++) heads.push((await aSchool()).head)
    await fillSchools(home.look)
    const server = await home.aServer()
    const { askForResultsAgain } = await import('@/lib/measures/results-again')
    // One school and some pages first: the process is then as large as one that has been at work for a while.
    const [first] = heads as [Viewer]
    await askForResultsAgain(first)
    await untilAllAreDone(home.look, 1)
    const client = aClient(server.url, await signedIn(first.personId))
    for (const page of ['', '/activities', '/impact', '/families'])
      for (let times = 0; times < 50; times++) await client.get(`/${first.schoolSlug}${page}`)
    const memory = watchMemory(server.pid())
    const idle = memory.now()
    const used = processorSeconds(server.pid()) + processorSeconds(database.pid())
    const begun = performance.now()
    for (const head of heads.slice(1)) await askForResultsAgain(head)
    const waited: number[] = []
    const askMeanwhile = async () => {
      const asked = performance.now()
      await client.get('/hello')
      waited.push(performance.now() - asked)
    }
    await untilAllAreDone(home.look, 1 + (SCHOOLS >> 1), askMeanwhile)
    const peakOfHalf = memory.peak()
    const later = watchMemory(server.pid())
    await untilAllAreDone(home.look, SCHOOLS, askMeanwhile)
    const peakOfRest = later.peak()
    const seconds = (performance.now() - begun) / 1000
    const processor = processorSeconds(server.pid()) + processorSeconds(database.pid()) - used
    const activities = (SCHOOLS - 1) * ACTIVITIES
    await allHaveAResult(home.look, SCHOOLS * ACTIVITIES)
    const page = `${SCHOOLS} schools × ${ACTIVITIES} activities of ${PUPILS} pupils`
    const row = (figure: string, value: number, goal: number | null = null) => ({ page, figure, value, goal })
    return [
      row('minutes in the background, one web process', tenths(seconds / 60)),
      row('ms for each activity', tenths((1000 * seconds) / activities)),
      row(
        'ms of processor time for each activity, server and database',
        tenths((1000 * processor) / activities),
      ),
      row('ms for the bare page meanwhile, at the median', tenths(latency(waited).median)),
      row('ms for the bare page meanwhile, at the 95th percentile', tenths(latency(waited).p95)),
      row(
        'MB of memory at most, above what it held before',
        Math.round(Math.max(peakOfHalf, peakOfRest) - idle),
        MOST_MEGABYTES,
      ),
      row(
        'MB more at most in the second half of the schools than in the first',
        Math.round(peakOfRest - peakOfHalf),
        MOST_MEGABYTES_LATER,
      ),
    ]
  } finally {
    const { closeDatabase } = await import('@/lib/platform/database')
    await closeDatabase()
    await home.stop()
    await database.stop()
  }
}

/** Every school's activities, each a lottery among sixty of its six hundred pupils, measured twice, with no result yet. */
async function fillSchools(look: Look): Promise<void> {
  await look(`INSERT INTO "Family" ("schoolId", "id", "reference")
    SELECT s."id", gen_random_uuid(), 'F-' || k FROM "School" s, generate_series(0, 599) k`)
  await look(`INSERT INTO "Pupil" ("schoolId", "id", "reference", "familyId", "yearGroup", "className")
    SELECT f."schoolId", gen_random_uuid(), replace(f."reference", 'F', 'P'), f."id", 'Year 1', 'C' || (split_part(f."reference", '-', 2)::int / 30)
    FROM "Family" f`)
  await look(`INSERT INTO "Activity" ("schoolId", "id", "title", "status", "academicYear", "createdById", "updatedAt")
    SELECT s."id", gen_random_uuid(), 'Activity ' || k, 'finished', 2025, m."personId", now()
    FROM "School" s JOIN "Membership" m ON m."schoolId" = s."id", generate_series(1, ${ACTIVITIES}) k`)
  await look(`INSERT INTO "Evaluation" ("schoolId", "activityId", "pupils", "families", "classes", "canHalfWait", "whoDecides", "chosen")
    SELECT "schoolId", "id", ${PUPILS}, ${PUPILS}, 2, true, 'everyone', 'families' FROM "Activity"`)
  await look(`INSERT INTO "Outcome" ("schoolId", "id", "activityId", "statement", "measureId", "baseline", "target", "worthwhile", "design", "lockedAt")
    SELECT a."schoolId", gen_random_uuid(), a."id", 'Pupils read with more understanding', m."id", 90, 95, 2, 'randomised', now()
    FROM "Activity" a JOIN "Measure" m ON m."schoolId" = a."schoolId" AND m."libraryKey" = 'standardised_score'`)
  await look(`CREATE TEMP TABLE placed AS
    SELECT a."schoolId", a."id" AS activity, p."id" AS pupil, p."familyId", p."className", k
    FROM "Activity" a JOIN "Pupil" p ON p."schoolId" = a."schoolId"
      CROSS JOIN LATERAL (SELECT split_part(p."reference", '-', 2)::int AS k) r
    WHERE k / ${PUPILS} = split_part(a."title", ' ', 2)::int % 10;
    INSERT INTO "EvaluationMember" ("schoolId", "activityId", "pupilId", "arm", "className", "familyId")
    SELECT "schoolId", activity, pupil, (ARRAY['took_part','compared'])[1 + k % 2]::"Arm", "className", "familyId" FROM placed;
    INSERT INTO "Figure" ("schoolId", "id", "outcomeId", "pupilId", "wave", "value", "takenOn")
    SELECT p."schoolId", gen_random_uuid(), o."id", p.pupil, w::"Wave",
      85 + (k * 7) % 30 + CASE w WHEN 'after' THEN (random() * 9)::int + 3 * (1 - k % 2) ELSE 0 END, '2026-03-20'
    FROM placed p JOIN "Outcome" o ON o."schoolId" = p."schoolId" AND o."activityId" = p.activity,
      unnest(ARRAY['before','after']) w`)
  await look('VACUUM ANALYZE')
}

async function untilAllAreDone(look: Look, jobs: number, meanwhile = async () => {}): Promise<void> {
  for (let said = 0; ; await pause(500)) {
    await meanwhile()
    const [now] = await look<{ ended: number; wrong: number; done: number; total: number }>(`
      SELECT count(*) FILTER (WHERE "end" = 'done')::int AS ended, count(*) FILTER (WHERE "end" <> 'done')::int AS wrong,
        sum("done")::int AS done, sum("total")::int AS total FROM "Job"`)
    if (!now) continue
    if (now.wrong > 0) throw new Error(`${now.wrong} schools were not worked out`)
    if (now.ended >= jobs) return
    if (now.done - said >= ACTIVITIES * 5) {
      said = now.done
      console.log(`  ${now.done.toLocaleString('en-GB')} of ${now.total.toLocaleString('en-GB')} outcomes`)
    }
  }
}

async function allHaveAResult(look: Look, outcomes: number): Promise<void> {
  const [found] = await look<{ standing: number }>(
    `SELECT count(*)::int AS standing FROM "Result" WHERE "replacedAt" IS NULL AND "output" #>> '{evaluated,claim,base}' = '5'`,
  )
  if (found?.standing !== outcomes) throw new Error(`${found?.standing} results of ${outcomes}`)
}

const tenths = (value: number) => Math.round(value * 10) / 10

console.log(JSON.stringify(await main()))
process.exit()
