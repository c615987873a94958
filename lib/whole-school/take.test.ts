import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import yauzl from 'yauzl'
import { NotAllowed } from '@/lib/platform/errors'
import { storage } from '@/lib/platform/storage'
import type { Viewer } from '@/lib/platform/viewer'
import { aFile, aQuotation } from '@/prisma/builders/evidence'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { aDoorLink, anOffer } from '@/prisma/builders/skills'
import { everyTable } from '@/prisma/testing/every-table'
import { aScene } from '@/prisma/testing/evidence-scene'
import { fromOutside } from '@/prisma/testing/outside'
import { notingProgress, type Progress, readProgress } from './progress'
import { columnsOf } from './rows'
import { LEFT_OUT, TABLES } from './tables'
import { sizeOfWholeSchool, takeWholeSchool } from './take'

// Two whole schools are made, and written to the disk, which others may be using.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type Scene = Awaited<ReturnType<typeof aScene>>

/** The parts of the ZIP by name, as another program reads them. */
async function partsOf(viewer: Viewer): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'whole-school-'))
  const path = join(folder, 'school.zip')
  await writeFile(path, await takeWholeSchool(viewer))
  const zip = await yauzl.openPromise(path, { lazyEntries: true })
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  rmSync(folder, { recursive: true })
  return parts
}

const readCsv = (part: Buffer | undefined) =>
  parse(part ?? '', { bom: true, columns: true }) as Record<string, string>[]

async function aFullScene(words: string): Promise<Scene> {
  const scene = await aScene()
  const [first] = await families(scene.head, 5)
  const session = await aSession(scene.head, scene.activityId)
  await whoCame(scene.head, scene.activityId, session, { came: [first?.id ?? ''], everyoneInvited: 'yes' })
  await someFigures(scene.head, scene.outcomeId, [
    [80, 84],
    [82, 81],
  ])
  await aQuotation(scene.head, scene.activityId)
  await aDoorLink(scene.head)
  await anOffer(scene.head, { familyId: first?.id, ownWords: `${words} are walls.`, skills: ['building'] })
  await aFile(scene.staff, scene.activityId, `${words}, week 1`)
  await aFile(scene.staff, scene.activityId, `${words}, week 2`, { name: 'Zoë’s <log>: week/2.txt' })
  return scene
}

let ours: Scene
let theirs: Scene
let parts: Map<string, Buffer>
beforeAll(async () => {
  ours = await aFullScene('Ours')
  theirs = await aFullScene('Theirs')
  parts = await partsOf(ours.head)
})

describe('the whole school as one ZIP', () => {
  it('has every row of every table, and none of another school', async () => {
    for (const out of TABLES) {
      const rows = readCsv(parts.get(`${out.file}.csv`))
      const school = out.table === 'School' ? 'id' : 'schoolId'
      // The history goes on with the download itself, which is after the moment.
      const [there] = await fromOutside<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM "${out.table}" t WHERE "${school}" = $1 AND ${out.where ?? 'true'}`,
        [ours.school.id],
      )
      const since = { AuditEntry: 1, HistoryLink: 1 }[out.table] ?? 0
      expect.soft(rows.length, out.table).toBe((there?.rows ?? 0) - since)
      expect
        .soft(new Set(rows.map((row) => row[school])), out.table)
        .toEqual(new Set(rows.length > 0 ? [ours.school.id] : []))
    }
    expect(readCsv(parts.get('figures.csv'))).toHaveLength(4)
    expect(readCsv(parts.get('offers.csv'))).toMatchObject([{ ownWords: 'Ours are walls.' }])
    for (const [name, part] of parts) expect(part.includes(theirs.school.id), name).toBe(false)
  })

  it('has every file of the evidence, byte for byte, under a name any system can unpack', () => {
    const files = [...parts].filter(([name]) => name.startsWith('files/'))
    const hashes = readCsv(parts.get('files.csv')).map(({ sha256 }) => sha256)
    expect(files).toHaveLength(2)
    for (const [name, content] of files) {
      const hash = createHash('sha256').update(content).digest('hex')
      expect(hashes).toContain(hash)
      expect(name).toMatch(new RegExp(`^files/${hash.slice(0, 12)}-[^<>:"/\\\\|?*]+\\.txt$`))
    }
    expect(parts.get('FILES-MISSING.txt')?.toString()).toBe('None.')
  })

  it('explains every column, and holds nothing by which anybody could sign in', async () => {
    const readme = parts.get('README.txt')?.toString() ?? ''
    for (const out of TABLES) {
      expect(readme).toContain(`${out.file}.csv (`)
      const headings = parts.get(`${out.file}.csv`)?.toString().replace('\uFEFF', '').split('\r\n')[0]
      expect(headings, out.file).toBe(columnsOf(out).join(','))
      for (const column of columnsOf(out)) expect(readme, out.file).toContain(`    ${column}: `)
    }
    const secrets = await fromOutside<{ secret: string }>(
      `SELECT "tokenHash" AS secret FROM "Invitation" WHERE "schoolId" = $1
       UNION SELECT "tokenHash" FROM "DoorLink" WHERE "schoolId" = $1
       UNION SELECT p."passwordHash" FROM "Person" p JOIN "Membership" m ON m."personId" = p."id"
         WHERE m."schoolId" = $1 AND p."passwordHash" IS NOT NULL`,
      [ours.school.id],
    )
    expect(secrets).not.toEqual([])
    const all = Buffer.concat([...parts.values()]).toString()
    for (const { secret } of secrets) expect(all).not.toContain(secret)
    expect(all).not.toMatch(/passwordHash|tokenHash:|recoveryHashes|providerSubjects/)
  })

  it('knows every table and column there is: a new one is taken along or left out for a reason', async () => {
    for (const { name, columns } of await everyTable()) {
      const out = TABLES.find(({ table }) => table === name)
      if (!out) expect(LEFT_OUT[name], `${name}: say in lib/whole-school what becomes of it`).toBeTruthy()
      else {
        const known = [...Object.keys(out.columns), ...Object.keys(out.leftOut ?? {})]
        expect(columns.map((column) => column.name).sort(), name).toEqual(known.sort())
      }
    }
  })

  it('stands in the history, with how much it was', async () => {
    const [entry] = await fromOutside<{ personName: string; detail: unknown }>(
      `SELECT "personName", detail FROM "AuditEntry" WHERE "schoolId" = $1 AND kind = 'school.taken'`,
      [ours.school.id],
    )
    const rows = TABLES.reduce((sum, { file }) => sum + readCsv(parts.get(`${file}.csv`)).length, 0)
    expect(entry).toEqual({ personName: 'Amina Khan', detail: { rows, files: 2 } })
  })

  it('is the head’s alone', async () => {
    for (const viewer of [ours.leader, ours.staff, ours.liaison, ours.governor, ours.trust]) {
      await expect(takeWholeSchool(viewer)).rejects.toThrow(NotAllowed)
      expect(await sizeOfWholeSchool(viewer)).toBeNull()
    }
    expect(await sizeOfWholeSchool(ours.head)).toEqual({ files: 2, bytes: expect.any(Number) })
  })

  it('tells how far it has come, to whoever asked for it and to nobody else', async () => {
    const id = randomUUID()
    const told: Progress[] = []
    const note = notingProgress(theirs.head, id)
    const stream = await takeWholeSchool(theirs.head, (progress) => {
      told.push(progress)
      note(progress)
    })
    await buffer(stream)
    const total = told[0]?.total ?? 0
    expect(told[0]).toEqual({ sent: 0, total: expect.any(Number) })
    expect(told.at(-1)).toEqual({ sent: total, total })
    expect(told.map(({ sent }) => sent)).toEqual(told.map(({ sent }) => sent).sort((a, b) => a - b))
    await expect.poll(() => readProgress(theirs.head, id)).toEqual({ sent: total, total })
    expect(await readProgress(theirs.leader, id)).toBeNull()
    expect(await readProgress(ours.head, id)).toBeNull()
    expect(await readProgress(theirs.head, randomUUID())).toBeNull()
    expect(await readProgress(theirs.head, 'no number')).toBeNull()
  })

  it('passes through without being held, however large', async () => {
    const { school, head, staff, activityId } = await aScene()
    await aFile(staff, activityId, 'To be copied')
    const megabyte = Buffer.alloc(1_000_000)
    for (let i = 0; i < 4; i++) {
      async function* large() {
        for (let n = 0; n < 30; n++) yield Buffer.from(megabyte.fill(i * 30 + n))
      }
      const { sha256, bytes } = await storage().put(school.id, large())
      await fromOutside(
        `WITH file AS (INSERT INTO "StoredFile" ("schoolId", "id", "sha256", "bytes", "contentType")
           VALUES ($1, gen_random_uuid(), $2, $3, 'text/plain') RETURNING "id")
         INSERT INTO "Evidence" SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'fileId', file.id))).*
         FROM "Evidence" e, file WHERE e."schoolId" = $1 LIMIT 1`,
        [school.id, sha256, bytes],
      )
    }
    let begun = 0
    let taken = 0
    let ahead = 0
    const stream = await takeWholeSchool(head, ({ sent }) => {
      begun = sent
    })
    for await (const chunk of stream) {
      taken += chunk.length
      ahead = Math.max(ahead, begun - taken)
    }
    expect(taken).toBeGreaterThan(120_000_000)
    // Whoever takes it slowly is never waited for with more than a little in hand: no file is begun before its turn.
    expect(ahead).toBeLessThan(5_000_000)
  })

  it('says which file is missing, and leaves nothing aside behind, finished or broken off', async () => {
    const { school, head } = ours
    const [file] = readCsv(parts.get('files.csv'))
    const content = [...parts].find(([name]) =>
      name.includes(file?.sha256?.slice(0, 12) ?? ''),
    )?.[1] as Buffer
    await storage().remove(school.id, file?.sha256 ?? '')
    const without = await partsOf(head)
    expect(without.get('FILES-MISSING.txt')?.toString()).toContain(file?.sha256)
    await storage().put(school.id, [content] as never)

    const broken = await takeWholeSchool(head)
    broken.destroy()
    const incoming = join(process.env.ALONGSIDE_DATA ?? '', 'evidence', 'incoming')
    await expect.poll(() => readdirSync(incoming)).toEqual([])
  })
})
