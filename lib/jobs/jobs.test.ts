import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { acceptFamilies } from '../families/import'
import { listHistory } from '../history/queries'
import { inSchool } from '../platform/database'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { stopJob } from './commands'
import { takeJob } from './in-hand'
import { LONG_WORK } from './job'
import { getJob, listJobs } from './queries'
import { aJob, aListSeen } from './testing/a-list'
import { doNextJob, MOST_TRIES } from './worker'

let school: { id: string; slug: string }
let head: Viewer

beforeEach(async () => {
  await fromOutside('DELETE FROM "Job"')
  ;({ school, head } = await aSchool())
})

const pupils = (viewer = head) => inSchool(viewer, (tx) => tx.pupil.count())
const drafts = () => inSchool(head, (tx) => tx.importDraft.count({ where: { acceptedAt: null } }))
const sentences = async () =>
  (await listHistory(head, { page: 1 }))?.entries.map(({ sentence }) => sentence) ?? []
const past = (id: string) =>
  fromOutside(`UPDATE "Job" SET "leaseUntil" = now() - interval '1 second' WHERE "id" = $1`, [id])
const asIfAsked = (id: string, ago: string) =>
  fromOutside(`UPDATE "Job" SET "createdAt" = now() - $2::interval WHERE "id" = $1`, [id, ago])

/** Its holder is gone, so many times. */
async function isCutOff(id: string, times: number) {
  for (let tries = 1; tries <= times; tries++) {
    expect(await takeJob(randomUUID())).toMatchObject({ id, tries })
    await past(id)
  }
}

describe('a long list', () => {
  it('is left to a job, which writes it once and says what it did', async () => {
    const input = await aListSeen(head, LONG_WORK / 2 + 1)
    const { job, written } = await acceptFamilies(head, input)
    expect(written).toBeUndefined()
    expect(await pupils()).toBe(0)
    const again = await acceptFamilies(head, input)
    expect(again).toEqual({ job })

    expect(await doNextJob()).toBe(true)
    expect(await doNextJob()).toBe(false)
    expect(await pupils()).toBe(LONG_WORK / 2 + 1)
    expect(await getJob(head, job as string)).toMatchObject({
      end: 'done',
      words: 'Added 2,501 families and 2,501 pupils.',
      page: 'families',
    })
    expect(await drafts()).toBe(0)
    await expect(acceptFamilies(head, input)).rejects.toThrow(NotFound)
  })
})

describe('a job', () => {
  it('is done once by two workers', async () => {
    const id = await aJob(head)
    expect((await Promise.all([doNextJob(), doNextJob()])).sort()).toEqual([false, true])
    expect((await getJob(head, id))?.end).toBe('done')
    expect(await pupils()).toBe(3)
  })

  it('is taken over when its holder is gone, and what the holder still writes is undone', async () => {
    const id = await aJob(head)
    expect(await takeJob(randomUUID())).toMatchObject({ id, tries: 1 })
    expect(await doNextJob()).toBe(false)
    await past(id)
    expect(await doNextJob()).toBe(true)
    expect((await getJob(head, id))?.end).toBe('done')
    expect(await pupils()).toBe(3)
  })

  it('writes nothing when another took it in the middle', async () => {
    const id = await aJob(head)
    // As if it had been asleep until its lease was over: by the time it ends, somebody else's name is on it.
    await fromOutside(`CREATE FUNCTION overtake() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN UPDATE "Job" SET "leaseId" = gen_random_uuid(); RETURN NULL; END $$`)
    await fromOutside(
      'CREATE TRIGGER overtake AFTER INSERT ON "Pupil" FOR EACH STATEMENT EXECUTE FUNCTION overtake()',
    )
    try {
      expect(await doNextJob()).toBe(true)
    } finally {
      await fromOutside('DROP FUNCTION overtake() CASCADE')
    }
    expect(await getJob(head, id)).toMatchObject({ end: null })
    expect(await pupils()).toBe(0)
    expect(await drafts()).toBe(1)
  })

  it('is given up after ten tries that were cut off in a quarter of an hour, and nothing is written', async () => {
    const id = await aJob(head)
    await isCutOff(id, MOST_TRIES)
    await asIfAsked(id, '16 minutes')
    await doNextJob()
    expect(await getJob(head, id)).toMatchObject({ end: 'failed', words: expect.stringMatching(/Nothing/) })
    expect(await pupils()).toBe(0)
    expect((await sentences())[0]).toMatch(/did not work and wrote nothing/)
  })

  it('is done all the same when it was cut off as often within minutes', async () => {
    const id = await aJob(head)
    await isCutOff(id, MOST_TRIES + 5)
    await doNextJob()
    expect(await getJob(head, id)).toMatchObject({ end: 'done' })
    expect(await pupils()).toBe(3)
  })

  it('writes nothing when the register was changed in between, and can be looked through again', async () => {
    const id = await aJob(head)
    await aFamily(head, { reference: 'F-1' })
    await doNextJob()
    expect(await getJob(head, id)).toMatchObject({
      end: 'refused',
      words: expect.stringMatching(/changed in between/),
      againPage: expect.stringMatching(/^families\/import\//),
    })
    expect(await pupils()).toBe(0)
    expect(await drafts()).toBe(1)
    expect((await sentences())[0]).toMatch(/asked for this: Families and pupils from a paste\. The register/)
  })
})

describe('whoever asked for a job', () => {
  it('does nothing any longer once they are no longer of the school', async () => {
    const tom = await aMember(school, 'staff')
    const id = await aJob(tom)
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE "id" = $1', [tom.membershipId])
    await doNextJob()
    expect(await getJob(head, id)).toMatchObject({
      end: 'refused',
      words: expect.stringMatching(/no longer/),
    })
    expect(await pupils()).toBe(0)
  })

  it('does only what their role now includes', async () => {
    const tom = await aMember(school, 'staff')
    const id = await aJob(tom)
    await fromOutside(`UPDATE "Membership" SET "role" = 'governor' WHERE "id" = $1`, [tom.membershipId])
    await doNextJob()
    expect((await getJob(head, id))?.end).toBe('refused')
    expect(await pupils()).toBe(0)
  })
})

describe('stopping a job', () => {
  it('ends one that waits, and lets its list go', async () => {
    const id = await aJob(head)
    await stopJob(head, { id })
    expect(await doNextJob()).toBe(false)
    expect(await getJob(head, id)).toMatchObject({ end: 'cancelled', cancelledBy: 'Amina Khan' })
    expect((await sentences())[0]).toMatch(/^Amina Khan stopped this before anything was written/)
    expect(await drafts()).toBe(1)
  })

  it('ends one that is being done, whose writing is undone', async () => {
    const id = await aJob(head)
    await takeJob(randomUUID())
    await stopJob(head, { id })
    expect(await getJob(head, id)).toMatchObject({ end: null, cancelledBy: 'Amina Khan' })
    await past(id)
    await doNextJob()
    expect((await getJob(head, id))?.end).toBe('cancelled')
    expect(await pupils()).toBe(0)
  })

  it('changes nothing about one that has ended', async () => {
    const id = await aJob(head)
    await doNextJob()
    await stopJob(head, { id })
    expect(await getJob(head, id)).toMatchObject({ end: 'done', cancelledBy: null })
  })
})

describe('jobs', () => {
  it('are seen and stopped by whoever asked and by leaders, and by nobody else', async () => {
    const tom = await aMember(school, 'staff')
    const other = await aSchool()
    const id = await aJob(tom)
    for (const viewer of [tom, head]) {
      expect(await getJob(viewer, id)).toMatchObject({ id })
      expect(await listJobs(viewer)).toHaveLength(1)
    }
    const colleague = await aMember(school, 'liaison')
    for (const viewer of [colleague, other.head]) {
      expect(await getJob(viewer, id)).toBeNull()
      expect(await listJobs(viewer)).toEqual([])
      await expect(stopJob(viewer, { id })).rejects.toThrow(NotFound)
    }
    for (const role of ['governor', 'trust_leader'] as const) {
      const reader = await aMember(school, role)
      expect(await getJob(reader, id)).toBeNull()
      expect(await listJobs(reader)).toBeNull()
      await expect(stopJob(reader, { id })).rejects.toThrow(NotFound)
    }
    for (const guess of [randomUUID(), 'not-an-id']) expect(await getJob(head, guess)).toBeNull()
    await expect(stopJob(head, { id: randomUUID() })).rejects.toThrow(NotFound)
    expect((await getJob(head, id))?.end).toBeNull()
  })
})
