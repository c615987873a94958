import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { aClient, signedIn } from './client'
import type { aDatabaseServer } from './database'
import { addFile, anEmptyLedger, bringList, type Ledger, Over, recordWords } from './deeds'
import { halfWritten } from './half-written'
import type { Installation, WebServer } from './installation'
import { aKnownSchool, type KnownSchool } from './known'
import { aPart, type Part } from './part'
import { seeded } from './random'
import { storm } from './storm'

type Size = { web: number; database: number; seed: number; longList: number }

/**
 * (a) The web server and the database are killed in the middle of a steady stream of recordings, uploads and imports. What
 * was acknowledged is there once; no import is half there; no file is without its row, and no row without its file.
 */
export async function crashes(
  home: Installation,
  servers: WebServer[],
  database: Awaited<ReturnType<typeof aDatabaseServer>>,
  size: Size,
): Promise<Part> {
  const part = aPart()
  const school = await aKnownSchool()
  // One or another of them, whichever it is, as a proxy does that has not noticed yet who is gone.
  const away = seeded(size.seed + 2)
  const client = aClient(() => away.pick(servers).url, await signedIn(school.head.personId))
  const place = { slug: school.slug, activityId: school.values['activities/[id]'] as string }
  const ledger = anEmptyLedger()
  const over = new AbortController()
  let isStorm = true

  const hand = async (number: number) => {
    for (let turn = 0; isStorm; turn++) {
      try {
        if (number === 3)
          await bringList(ledger, over.signal, client, place, turn % 4 === 1 ? size.longList : 20)
        else if (number === 2) await addFile(ledger, over.signal, client, place)
        else await recordWords(ledger, over.signal, client, place)
      } catch (error) {
        if (error instanceof Over) return
        part.wrong((error as Error).message)
      }
    }
  }
  const hands = [0, 1, 2, 3].map(hand)
  const acknowledged = () => ledger.words.length + ledger.files.length + ledger.lists.length
  await storm(size, servers, database, part, acknowledged)
  isStorm = false
  const late = setTimeout(() => over.abort(), 60_000)
  await Promise.all(hands)
  clearTimeout(late)

  await untilJobsEnd(home, part)
  part.count('recordings acknowledged', ledger.words.length)
  part.count('files acknowledged', ledger.files.length)
  part.count('imports acknowledged', ledger.lists.length)
  part.count('requests sent again because no answer came', ledger.sentAgain)
  await compare(home, school, ledger, part)
  return part.done()
}

async function untilJobsEnd(home: Installation, part: ReturnType<typeof aPart>) {
  for (let end = Date.now() + 120_000; Date.now() < end; await pause(500)) {
    const open = await home.look(
      `SELECT FROM "Job" WHERE "endedAt" IS NULL AND "leaseUntil" < now() + interval '1 minute'`,
    )
    if (open.length === 0) break
  }
  const ends = await home.look<{ end: string | null; words: string | null }>(
    'SELECT "end"::text, "words" FROM "Job" WHERE "total" > 100',
  )
  for (const { end, words } of ends) {
    part.count(`long imports in the background: ${end ?? 'not ended'}`)
    if (end === null || end === 'failed') part.wrong(`A job is ${end ?? 'not ended'}: ${words}`)
  }
}

async function compare(
  home: Installation,
  school: KnownSchool,
  ledger: Ledger,
  part: ReturnType<typeof aPart>,
) {
  const { schoolId } = school.head
  const said = await countsBy(
    home,
    `SELECT "words" AS key FROM "Response" WHERE "schoolId" = $1 AND "words" IS NOT NULL`,
    schoolId,
  )
  for (const words of ledger.words)
    if (said.get(words) !== 1) part.wrong(`A recording is there ${said.get(words) ?? 0} times.`)
  for (const [words, times] of said)
    if (times > 1) part.wrong(`A recording is there ${times} times: ${words}`)

  const titled = await home.look<{ title: string; sha256: string | null }>(
    `SELECT e."title", f."sha256" FROM "Evidence" e LEFT JOIN "StoredFile" f ON f."schoolId" = e."schoolId" AND f."id" = e."fileId" WHERE e."schoolId" = $1`,
    [schoolId],
  )
  for (const { title, sha256 } of ledger.files) {
    const there = titled.filter((one) => one.title === title)
    if (there.length !== 1 || there[0]?.sha256 !== sha256)
      part.wrong(`A file is there ${there.length} times.`)
  }

  const pupils = await countsBy(
    home,
    `SELECT split_part("reference", '-', 1) AS key FROM "Pupil" WHERE "schoolId" = $1 AND "reference" LIKE 'L%'`,
    schoolId,
  )
  const refused = await home.look<{ n: number }>(
    `SELECT count(*)::int AS n FROM "Job" WHERE "end" = 'refused'`,
  )
  let missing = 0
  for (const { prefix, pupils: expected } of [...ledger.lists, ...ledger.openLists]) {
    const there = pupils.get(prefix) ?? 0
    if (there !== 0 && there !== expected) part.wrong(`An import is half there: ${there} of ${expected}.`)
    if (there === 0 && ledger.lists.some((list) => list.prefix === prefix)) missing++
  }
  // Somebody else's list came in between: then the job says so, and nothing of it is written.
  if (missing > (refused[0]?.n ?? 0)) part.wrong(`${missing} imports that were acknowledged are not there.`)
  for (const sentence of await halfWritten(home, schoolId)) part.wrong(sentence)
  await compareFiles(home, school, part)
}

/** Two days on, when what was left over by a kill has been swept: a row for each file, a file for each row, whole. */
async function compareFiles(home: Installation, { head }: KnownSchool, part: ReturnType<typeof aPart>) {
  const { setClock } = await import('@/lib/platform/clock')
  const { sweepFiles } = await import('@/lib/evidence/sweep')
  const { storage } = await import('@/lib/platform/storage')
  setClock(new Date(Date.now() + 2 * 24 * 3_600_000))
  part.count('files without a row, swept a day later', await sweepFiles(head))
  setClock(null)
  const rows = await home.look<{ sha256: string }>(
    'SELECT "sha256" FROM "StoredFile" WHERE "schoolId" = $1',
    [head.schoolId],
  )
  const known = new Set(rows.map(({ sha256 }) => sha256))
  for (const sha256 of known) {
    const hash = createHash('sha256')
    try {
      for await (const chunk of await storage().get(head.schoolId, sha256)) hash.update(chunk)
    } catch {
      part.wrong(`The row of the file ${sha256} is there and the file is not.`)
      continue
    }
    if (hash.digest('hex') !== sha256) part.wrong(`The file ${sha256} is damaged.`)
  }
  for await (const sha256 of storage().keptBefore(head.schoolId, new Date(Date.now() + 3_600_000)))
    if (!known.has(sha256)) part.wrong(`The file ${sha256} is there and its row is not.`)
}

async function countsBy(home: Installation, sql: string, schoolId: string) {
  const rows = await home.look<{ key: string; times: number }>(
    `SELECT key, count(*)::int AS times FROM (${sql}) s GROUP BY key`,
    [schoolId],
  )
  return new Map(rows.map(({ key, times }) => [key, times]))
}
