import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { addFamily } from '@/lib/families/commands'
import { recordHappening, recordHappenings } from '@/lib/platform/audit'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { fromOutside, withoutKeys } from '@/prisma/testing/outside'
import { checkHistory } from './chain'
import { breakInWords, foundInWords } from './chain-words.mjs'

// Each makes a school of its own, on a machine that others may be using.
vi.setConfig({ testTimeout: 30_000 })

const happening = (reference: string) => ({
  kind: 'family.added',
  recordType: 'family',
  recordId: randomUUID(),
  detail: { reference },
})
const breaksOf = async (viewer: Viewer) => (await checkHistory(viewer))?.breaks

/** A school with five families in its history, oldest first. */
async function fiveFamilies() {
  const { school, head } = await aSchool()
  for (let i = 1; i <= 5; i++) await aFamily(head, { reference: `F-${i}` })
  const entries = await fromOutside<{ id: string; at: Date }>(
    `SELECT e.id, e.at FROM "AuditEntry" e JOIN "HistoryLink" l ON l."schoolId" = e."schoolId" AND e.id = l.entries[1]
     WHERE e."schoolId" = $1 AND e.kind = 'family.added' ORDER BY l.number`,
    [school.id],
  )
  return { school, head, ids: entries.map(({ id }) => id) }
}

/** As somebody with the rights of the database's superuser might: with triggers off, so that nothing notices. */
async function tamper(...statements: [sql: string, values?: unknown[]][]) {
  const client = new pg.Client(process.env.TEST_OWNER_URL)
  await client.connect()
  await client.query('BEGIN; SET LOCAL session_replication_role = replica')
  for (const [sql, values] of statements)
    expect((await client.query(sql, values)).rowCount).toBeGreaterThan(0)
  await client.query('COMMIT')
  await client.end()
}

describe('the chain of a school’s history', () => {
  it('is whole after everything that is done through Alongside, singly and many at a time', async () => {
    const { head } = await fiveFamilies()
    await inSchool(head, async (tx) => {
      await recordHappenings(tx, head, [happening('A'), happening('B'), happening('C')])
      await recordHappening(tx, head, happening('D'))
    })
    const checked = await checkHistory(head)
    expect(checked).toMatchObject({ breaks: [], entries: 9, place: 7 })
    expect(checked?.checksum).toMatch(/^[0-9a-f]{64}$/)
    expect(foundInWords(checked as NonNullable<typeof checked>)).toBe(
      'The history is whole: its 9 entries stand as they were written, and none is missing.',
    )
  })

  it('holds nothing of a transaction that is taken back', async () => {
    const { head } = await fiveFamilies()
    const undone = inSchool(head, async (tx) => {
      await recordHappening(tx, head, happening('A'))
      throw new Error('Taken back')
    })
    await expect(undone).rejects.toThrow('Taken back')
    expect(await checkHistory(head)).toMatchObject({ breaks: [], entries: 5, place: 5 })
  })

  it('neither forks nor blocks when many write at once, in long transactions that wait for each other', async () => {
    const { head } = await aSchool()
    const families = await Promise.all(['F-1', 'F-2'].map((reference) => aFamily(head, { reference })))
    // Each writes its history first and then changes both families, which would be a circle if writing held the chain.
    const change = (mine: string, other: string) =>
      inSchool(head, async (tx) => {
        await tx.family.updateMany({ where: { id: mine }, data: { version: { increment: 1 } } })
        await recordHappening(tx, head, happening('mine'))
        await tx.family.updateMany({ where: { id: other }, data: { version: { increment: 1 } } })
      })
    const [a = '', b = ''] = families.map(({ id }) => id)
    const one = inSchool(head, async (tx) => {
      await recordHappening(tx, head, happening('long'))
      // Everybody else comes and goes while this one is still at work.
      await change(a, b)
      await Promise.all(Array.from({ length: 20 }, (_, i) => addFamily(head, aNew(`F-1${i}`))))
    })
    await one
    expect(await checkHistory(head)).toMatchObject({ breaks: [], entries: 24, place: 24 })
  })

  it('stands apart from every other school’s, and leaders alone check it', async () => {
    const { school, head } = await fiveFamilies()
    const other = await fiveFamilies()
    await tamper([`DELETE FROM "AuditEntry" WHERE id = $1`, [other.ids[1]]])
    expect(await breaksOf(head)).toEqual([])
    expect(await breaksOf(await aMember(school, 'senior_leader'))).toEqual([])
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      expect(await checkHistory(await aMember(school, role))).toBeNull()
    }
  })

  it('cannot be written by the application itself', async () => {
    for (const sql of [
      `UPDATE "HistoryHead" SET number = 0`,
      `DELETE FROM "HistoryLink"`,
      `INSERT INTO "HistoryHead" ("schoolId", "checksum") VALUES (gen_random_uuid(), '')`,
      `CREATE TEMP TABLE mine (id uuid); CREATE TRIGGER forged AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION join_history()`,
    ]) {
      await expect(withoutKeys(sql), sql).rejects.toThrow('permission denied')
    }
  })
})

const aNew = (reference: string) => ({ reference, languages: [], namesNobody: true as const })

describe('tampering in the database', () => {
  const changes: Record<
    string,
    [string, (of: Awaited<ReturnType<typeof fiveFamilies>>) => Promise<void>, RegExp]
  > = {
    'a changed text': [
      'changed',
      ({ ids }) => tamper([`UPDATE "AuditEntry" SET "personName" = 'Nobody' WHERE id = $1`, [ids[2]]]),
      /^The entry of \w+ \d+ \w+ \d{4} \(family added\) has been changed since it was written\.$/,
    ],
    'a changed detail, by the superuser’s ordinary statement': [
      'changed',
      async ({ ids }) => {
        await fromOutside(`UPDATE "AuditEntry" SET detail = detail || '{"reference":"F-9"}' WHERE id = $1`, [
          ids[0],
        ])
      },
      /has been changed/,
    ],
    'an entry taken out of the middle': [
      'removed',
      ({ ids }) => tamper([`DELETE FROM "AuditEntry" WHERE id = $1`, [ids[2]]]),
      /^The entry of .*\(family added\) has been taken out\.$/,
    ],
    'an entry taken out of the middle with its link': [
      'link_gone',
      ({ ids }) =>
        tamper(
          [`DELETE FROM "AuditEntry" WHERE id = $1`, [ids[2]]],
          [`DELETE FROM "HistoryLink" WHERE $1 = ANY (entries)`, [ids[2]]],
        ),
      /^What was written just before the entry of .*\(family added\) has been taken out/,
    ],
    'the last entry taken out with its link': [
      'end_gone',
      ({ ids }) =>
        tamper(
          [`DELETE FROM "AuditEntry" WHERE id = $1`, [ids[4]]],
          [`DELETE FROM "HistoryLink" WHERE $1 = ANY (entries)`, [ids[4]]],
        ),
      /^The end of the history has been taken out: the last entry that is left is that of .*\(family added\)\.$/,
    ],
    'an entry put in, by the superuser’s ordinary statement': [
      'added',
      async ({ ids }) => {
        await fromOutside(
          `INSERT INTO "AuditEntry" SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* FROM "AuditEntry" e WHERE id = $1`,
          [ids[1]],
        )
      },
      /^The entry of .*\(family added\) was not written by Alongside\.$/,
    ],
    'the order of two entries swapped': [
      'changed',
      ({ ids }) =>
        tamper([
          `UPDATE "AuditEntry" e SET at = o.at FROM "AuditEntry" o WHERE (e.id, o.id) IN (($1, $2), ($2, $1)) AND e.at <> o.at`,
          [ids[1], ids[2]],
        ]),
      /has been changed/,
    ],
    'the places of two links swapped': [
      'link_changed',
      ({ school, ids }) =>
        tamper(
          [`UPDATE "HistoryLink" SET number = -number WHERE entries[1] IN ($1, $2)`, [ids[1], ids[2]]],
          [`UPDATE "HistoryLink" SET number = 5 + number WHERE "schoolId" = $1 AND number < 0`, [school.id]],
        ),
      /the chain does not hold/,
    ],
    'a changed text whose own link is made anew': [
      'link_changed',
      ({ school, ids }) =>
        tamper(
          [`UPDATE "AuditEntry" SET "personName" = 'Nobody' WHERE id = $1`, [ids[2]]],
          [
            `UPDATE "HistoryLink" l SET digests = history_digest(e."schoolId", e.id, e.at, e."personId", e."personName", e.kind, e."recordType", e."recordId", e."activityId", e.detail)
             FROM "AuditEntry" e WHERE e.id = $1 AND l.entries[1] = e.id`,
            [ids[2]],
          ],
          [
            `UPDATE "HistoryLink" l SET checksum = history_checksum(b.checksum, l."schoolId", l.number, l.at, l.kind, l.entries, l.digests)
             FROM "HistoryLink" b WHERE l."schoolId" = $1 AND b."schoolId" = $1 AND l.number = 3 AND b.number = 2`,
            [school.id],
          ],
        ),
      /the chain does not hold/,
    ],
    'everything taken out': [
      'end_gone',
      ({ school }) =>
        tamper(
          [`DELETE FROM "AuditEntry" WHERE "schoolId" = $1`, [school.id]],
          [`DELETE FROM "HistoryLink" WHERE "schoolId" = $1`, [school.id]],
        ),
      /^The whole history has been taken out\.$/,
    ],
  }

  it.each(Object.entries(changes))('shows: %s', async (_, [problem, how, words]) => {
    const there = await fiveFamilies()
    await how(there)
    const breaks = (await breaksOf(there.head)) ?? []
    expect(breaks.map((found) => found.problem)).toContain(problem)
    expect(breaks.map(breakInWords).join('\n')).toMatch(new RegExp(words.source, 'm'))
    expect(foundInWords({ entries: 4, place: 5, checksum: '', breaks })).toContain('The history is not whole')
  })

  it('shows for good when the head is taken away too, and never stops a school from recording', async () => {
    const { school, head, ids } = await fiveFamilies()
    await tamper(
      [`DELETE FROM "AuditEntry" WHERE id = $1`, [ids[4]]],
      [`DELETE FROM "HistoryLink" WHERE $1 = ANY (entries)`, [ids[4]]],
      [`DELETE FROM "HistoryHead" WHERE "schoolId" = $1`, [school.id]],
    )
    expect((await breaksOf(head))?.map(({ problem }) => problem)).toEqual(['end_gone'])
    await aFamily(head, { reference: 'F-6' })
    expect((await breaksOf(head))?.map(({ problem }) => problem)).toContain('link_gone')
  })

  it('of one entry among many that were written at once names that one', async () => {
    const { head } = await aSchool()
    const many = Array.from({ length: 50 }, (_, i) => happening(`F-${i}`))
    await inSchool(head, (tx) => recordHappenings(tx, head, many))
    await tamper([
      `UPDATE "AuditEntry" SET kind = 'family.removed' WHERE "recordId" = $1`,
      [many[30]?.recordId],
    ])
    expect(await breaksOf(head)).toMatchObject([{ problem: 'changed', kind: 'family.removed' }])
    await tamper([`DELETE FROM "AuditEntry" WHERE "recordId" = $1`, [many[30]?.recordId]])
    expect((await breaksOf(head))?.map(breakInWords)).toEqual([
      expect.stringMatching(
        /^An entry that was written together with that of .* \(family added\) has been taken out\.$/,
      ),
    ])
  })
})
