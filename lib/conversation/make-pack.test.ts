import { createHash, randomUUID } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { beforeEach, describe, expect, it } from 'vitest'
import * as sample from '@/lib/evidence/testing/samples'
import { aMember, aSchool } from '@/prisma/builders'
import { contentsBuilt } from '@/prisma/builders/pack'
import { fromOutside } from '@/prisma/testing/outside'
import { withdrawEvidence } from '../evidence/commands'
import { sweepFiles } from '../evidence/sweep'
import { listHistory } from '../history/queries'
import { takeJob } from '../jobs/in-hand'
import { getJob } from '../jobs/queries'
import { doNextJob } from '../jobs/worker'
import { inSchool } from '../platform/database'
import { env } from '../platform/env'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { storage } from '../platform/storage'
import type { Viewer } from '../platform/viewer'
import { buildPack, stopBuilding } from './build-pack'
import { makePack } from './make-pack'
import { changeChoice, endPack, packInHand } from './pack-commands'
import { getPackFile } from './pack-file'
import { packPictures } from './pack-pictures'
import { aPackAtHand, isBuilt } from './testing/pack-at-hand'
import { readPdf } from './testing/read-pdf'
import { readZip } from './testing/read-zip'

beforeEach(() => fromOutside('DELETE FROM "Job"'))

const rowOf = (viewer: Viewer, id: string) =>
  inSchool(viewer, (tx) => tx.pack.findFirstOrThrow({ where: { schoolId: viewer.schoolId, id } }))

async function bytesOf(viewer: Viewer, id: string, which: 'pdf' | 'zip'): Promise<Buffer> {
  const found = await getPackFile(viewer, id, which)
  if (!found) throw new Error(`The pack has no ${which}.`)
  return buffer(await storage().get(viewer.schoolId, found.file.sha256))
}

async function keptIn(school: { id: string }): Promise<string[]> {
  const folder = join(env().ALONGSIDE_DATA, 'evidence', school.id)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('a pack that is built', () => {
  it('has its pages and a ZIP whose index is what is in it, each hash right', async () => {
    const { head, pack, school } = await aPackAtHand()
    const job = await isBuilt(head, pack)
    expect(await getJob(head, job)).toMatchObject({
      end: 'done',
      words: 'The pack is built, with 4 pieces of evidence. 1 of what was chosen is left out, and listed.',
      page: `conversation/packs/${pack}`,
    })
    const zip = await readZip(await bytesOf(head, pack, 'zip'))
    expect([...zip.keys()].sort()).toEqual([
      'evidence/E1.jpg',
      'evidence/E2.wav',
      'index.csv',
      'index.html',
      'pack.pdf',
    ])
    const rows: Record<string, string>[] = parse(zip.get('index.csv') ?? '', { columns: true, bom: true })
    const listed = rows.filter((row) => row.File)
    expect(listed.map((row) => row.File).sort()).toEqual(['evidence/E1.jpg', 'evidence/E2.wav', 'pack.pdf'])
    for (const row of listed) {
      const bytes = zip.get(row.File ?? '') ?? Buffer.alloc(0)
      expect([row['SHA-256'], row.Bytes]).toEqual([hashOf(bytes), String(bytes.length)])
    }
    expect(rows.map((row) => [row.Name, row['What it is'], row.Consent, row['Words or address']])).toEqual([
      ['Pages', 'PDF', '', ''],
      ['E1', 'Photograph', 'Given', ''],
      ['E2', 'Sound recording', 'Given', ''],
      ['E3', 'Quotation', 'Given, if nobody can tell who it was', 'He reads to his sister now.'],
      ['E4', 'Link', 'Not needed: nobody can be recognised', 'https://example.org/reading'],
    ])
    expect(zip.get('index.html')?.toString()).toContain('Nobody has asked for consent yet.')
    expect(zip.get('pack.pdf')).toEqual(await bytesOf(head, pack, 'pdf'))
    const pages = await readPdf(zip.get('pack.pdf') ?? Buffer.alloc(0))
    expect(pages.isMarked).toBe(true)
    expect(pages.elements.map(({ text }) => text)).toContain(
      'The library’s page (Link) https://example.org/reading',
    )
    const photo = pages.elements.find(({ role }) => role === 'Figure')
    expect(photo?.alt).toBe('Photograph E1: Hall')
    const [latest] = (await listHistory(head, { page: 1 }))?.entries ?? []
    expect(latest?.sentence).toMatch(/built the pack “Spring visit”/)
    expect(await keptIn(school)).toHaveLength(5)
  })

  it('is built again after a change, and what it had before goes at once', async () => {
    const { head, pack, photo, school } = await aPackAtHand()
    await isBuilt(head, pack)
    const before = await rowOf(head, pack)
    const { version, choice } = await inSchool(head, (tx) => packInHand(tx, head, pack))
    const evidence = choice.evidence.filter((id) => id !== photo)
    await changeChoice(head, { id: pack, version, title: 'Spring visit', ...choice, evidence })
    await isBuilt(head, pack)
    const after = await rowOf(head, pack)
    expect(after.pdfFileId).not.toBe(before.pdfFileId)
    expect([...(await readZip(await bytesOf(head, pack, 'zip'))).keys()]).not.toContain('evidence/E2.jpg')
    // Five that are evidence's or the pack's: a photograph, a recording, a door, the pages and the ZIP.
    expect(await keptIn(school)).toHaveLength(5)
    await sweepFiles({ schoolId: school.id })
    expect(await keptIn(school)).toHaveLength(5)
  })

  it('is not handed out once something in it may no longer be shown', async () => {
    const { head, pack, photo } = await aPackAtHand()
    await isBuilt(head, pack)
    expect(await getPackFile(head, pack, 'pdf')).toMatchObject({ isOutdated: false })
    await withdrawEvidence(head, { id: photo, version: 1, reason: 'They asked.' })
    expect(await getPackFile(head, pack, 'zip')).toMatchObject({ isOutdated: true })
  })

  it('names what the store does not have', async () => {
    const { head, pack, school, recording } = await aPackAtHand()
    const [file] = await fromOutside<{ sha256: string }>(
      'SELECT f."sha256" FROM "StoredFile" f JOIN "Evidence" e ON e."fileId" = f."id" WHERE e."id" = $1',
      [recording],
    )
    await storage().remove(school.id, file?.sha256 ?? '')
    await isBuilt(head, pack)
    const zip = await readZip(await bytesOf(head, pack, 'zip'))
    expect([...zip.keys()]).not.toContain('evidence/E2.wav')
    expect(zip.get('index.csv')?.toString()).toContain('Missing: it is not where files are kept')
  })
})

describe('the pictures of a pack', () => {
  it('are made small, and what is no picture here is left to the ZIP', async () => {
    const { head, pack } = await aPackAtHand()
    const { evidence } = await contentsBuilt(head, pack)
    const [photo] = evidence
    const file = photo?.file
    if (!file) throw new Error('The first piece is a photograph.')
    const { sha256 } = await storage().put(head.schoolId, [sample.heic()] as never)
    const others = [
      { ...photo, label: 'E8', file: { ...file, sha256 } },
      { ...photo, label: 'E9', file: { ...file, sha256: 'ab'.repeat(32) } },
    ]
    const photos = await packPictures(head.schoolId, { evidence: [...evidence, ...others] })
    expect(photos.map(({ piece, width }) => [piece.label, width <= 1000])).toEqual([['E1', true]])
  })
})

describe('building a pack', () => {
  it('ends with a sentence and keeps nothing when a file is not what was put there', async () => {
    const { head, pack, school, photo } = await aPackAtHand()
    const [file] = await fromOutside<{ sha256: string }>(
      'SELECT f."sha256" FROM "StoredFile" f JOIN "Evidence" e ON e."fileId" = f."id" WHERE e."id" = $1',
      [photo],
    )
    const sha256 = file?.sha256 ?? ''
    await writeFile(
      join(env().ALONGSIDE_DATA, 'evidence', school.id, sha256.slice(0, 2), sha256),
      'Something else',
    )
    const job = await isBuilt(head, pack)
    expect(await getJob(head, job)).toMatchObject({
      end: 'refused',
      words: expect.stringMatching(
        /^The file of E1, “Hall”, is not what was put there.* Nothing was kept of the pack/,
      ),
    })
    expect(await rowOf(head, pack)).toMatchObject({ contents: null, pdfFileId: null, zipFileId: null })
    expect(await keptIn(school)).toHaveLength(3)
  })

  it('keeps nothing when what goes into it was changed meanwhile', async () => {
    const { head, pack, school } = await aPackAtHand()
    // As if somebody saved the choice between its beginning and its end.
    const work = {
      progress: async () => {
        await fromOutside(`UPDATE "Pack" SET "version" = "version" + 1 WHERE "id" = $1`, [pack])
      },
      finish: async () => {},
    }
    await expect(makePack(head, { id: pack }, work)).rejects.toThrow(/was changed while/)
    expect(await rowOf(head, pack)).toMatchObject({ contents: null, pdfFileId: null })
    expect(await keptIn(school)).toHaveLength(3)
  })

  it('is stopped, and keeps nothing', async () => {
    const { head, pack, school } = await aPackAtHand()
    const job = await buildPack(head, { id: pack })
    await takeJob(randomUUID())
    await stopBuilding(head, { id: pack })
    await fromOutside(`UPDATE "Job" SET "leaseUntil" = now() - interval '1 second'`)
    await doNextJob()
    expect(await getJob(head, job)).toMatchObject({ end: 'cancelled', cancelledBy: 'Amina Khan' })
    expect(await rowOf(head, pack)).toMatchObject({ contents: null, pdfFileId: null })
    expect(await keptIn(school)).toHaveLength(3)
  })

  it('is one job for two who ask, done by another worker when the first is gone', async () => {
    const { head, pack } = await aPackAtHand()
    const [one, other] = await Promise.all([buildPack(head, { id: pack }), buildPack(head, { id: pack })])
    expect(other).toBe(one)
    await takeJob(randomUUID())
    expect(await doNextJob()).toBe(false)
    await fromOutside(`UPDATE "Job" SET "leaseUntil" = now() - interval '1 second'`)
    await Promise.all([doNextJob(), doNextJob()])
    expect((await getJob(head, one))?.end).toBe('done')
    expect((await rowOf(head, pack)).pdfFileId).not.toBeNull()
    expect(await buildPack(head, { id: pack })).not.toBe(one)
  })

  it('is for leaders of the school alone, of a pack that is in use and holds something', async () => {
    const { head, school, pack } = await aPackAtHand()
    await isBuilt(head, pack)
    const { head: other } = await aSchool()
    await expect(buildPack(other, { id: pack })).rejects.toThrow(NotFound)
    expect(await getPackFile(other, pack, 'pdf')).toBeNull()
    await expect(stopBuilding(other, { id: pack })).rejects.toThrow(NotFound)
    for (const role of ['staff', 'governor', 'trust_leader'] as const) {
      const member = await aMember(school, role)
      await expect(stopBuilding(member, { id: pack })).rejects.toThrow(NotAllowed)
      await expect(buildPack(member, { id: pack })).rejects.toThrow(NotAllowed)
      await expect(getPackFile(member, pack, 'zip')).rejects.toThrow(NotAllowed)
    }
    await expect(buildPack(head, { id: randomUUID() })).rejects.toThrow(NotFound)
    for (const guess of [randomUUID(), 'not-an-id']) expect(await getPackFile(head, guess, 'pdf')).toBeNull()
    const { version } = await rowOf(head, pack)
    await endPack(head, { id: pack, version })
    await expect(buildPack(head, { id: pack })).rejects.toThrow(RuleBroken)
  })
})
