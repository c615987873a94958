import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { recordActivity } from '@/lib/activities/commands'
import type { Viewer } from '@/lib/platform/viewer'
import { aSchool } from '@/prisma/builders'
import { root } from '../launch/root.mjs'
import { backUp } from './back-up.mjs'
import { brokenInWords } from './history.mjs'
import { openBackup, restore } from './restore.mjs'
import {
  aFolder,
  anEmptyPlace,
  anInstallation,
  migrateTo,
  type Place,
  queryAt,
} from './testing/installations'

// Every copy is flushed to the disk, which others may be using.
vi.setConfig({ testTimeout: 60_000 })

let from: Place
let head: Viewer
beforeAll(async () => {
  from = await anInstallation()
  ;({ head } = await aSchool({ name: 'Oakfield Primary School' }))
  for (const title of ['Reading together', 'Number games', 'Stay and play']) {
    await recordActivity(head, { title, need: null })
  }
})

async function aBackup(place = from) {
  const path = join(aFolder(), 'backup.zip')
  return { path, made: await backUp({ url: place.url, files: place.files, path, root }) }
}

/** The real command, as a person types it. */
function check(place: Place, ...args: string[]) {
  const env = { ALONGSIDE_MODE: 'school', ALONGSIDE_DATA: place.folder, DATABASE_URL: place.url }
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--conditions=react-server', 'scripts/history-check.mjs', ...args],
    { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' },
  )
  return { status, words: stdout.split('\n\n').at(-1)?.trim() }
}

describe('a school’s history', () => {
  it('is whole, comes whole out of a backup, and goes on there from where it stood', async () => {
    const { path, made } = await aBackup()
    expect(made.history).toMatchObject([
      { name: 'Oakfield Primary School', entries: 3, place: 3, breaks: [] },
    ])
    expect(brokenInWords(made.history)).toEqual([])

    const to = await anEmptyPlace()
    const backup = await openBackup({ path, root, mode: 'school' })
    await restore(backup, to)
    backup.archive.close()
    await migrateTo(to)
    const whole =
      'Oakfield Primary School: The history is whole: its 3 entries stand as they were written, and none is missing.'
    expect(check(to, path)).toEqual({
      status: 0,
      words: `${whole}\n  Every history of ${path} goes on here from where it stood then.`,
    })
  })

  it('is not believed when the rows of a copy are not those whose chain was noted', async () => {
    const { path } = await aBackup()
    const to = await anEmptyPlace()
    const backup = await openBackup({ path, root, mode: 'school' })
    const [history] = backup.archive.manifest.history ?? []
    if (history) history.checksum = '00'.repeat(32)
    await expect(restore(backup, to)).rejects.toThrow(
      'is damaged (the history of Oakfield Primary School is not the one that was copied): nothing was restored',
    )
    backup.archive.close()
  })

  it('says so, backed up and restored, when somebody tampered with it, and when it was all made anew', async () => {
    const { path: before } = await aBackup()
    await queryAt(
      from.outside,
      `UPDATE "AuditEntry" SET detail = '{"title": "Nothing"}' WHERE id = (SELECT id FROM "AuditEntry" ORDER BY id OFFSET 1 LIMIT 1)`,
    )
    const { path, made } = await aBackup()
    const sentence =
      /^Oakfield Primary School: The history is not whole: it was changed in the database in one place\. The entry of \w+ \d+ \w+ \d{4} \(activity recorded\) has been changed since it was written\.$/
    expect(brokenInWords(made.history)).toEqual([expect.stringMatching(sentence)])
    expect(check(from)).toMatchObject({ status: 1, words: expect.stringContaining('is not whole') })

    const to = await anEmptyPlace()
    const backup = await openBackup({ path, root, mode: 'school' })
    await restore(backup, to)
    backup.archive.close()
    await migrateTo(to)
    expect(check(to)).toMatchObject({
      status: 1,
      words: expect.stringContaining('(activity recorded) has been changed'),
    })

    // Who may write everything can also make the chain anew; the copies made before tell.
    await queryAt(
      to.outside,
      `BEGIN; SET LOCAL session_replication_role = replica;
       UPDATE "HistoryLink" l SET digests = history_digest(e."schoolId", e.id, e.at, e."personId", e."personName", e.kind,
         e."recordType", e."recordId", e."activityId", e.detail) FROM "AuditEntry" e WHERE l.entries[1] = e.id;
       DO $$ DECLARE l record; sum bytea; BEGIN
         FOR l IN SELECT * FROM "HistoryLink" ORDER BY number LOOP
           sum := history_checksum(coalesce(sum, history_beginning(l."schoolId")), l."schoolId", l.number, l.at, l.kind, l.entries, l.digests);
           UPDATE "HistoryLink" SET checksum = sum WHERE id = l.id;
         END LOOP;
         UPDATE "HistoryHead" SET checksum = sum;
       END $$; COMMIT`,
    )
    expect(check(to)).toMatchObject({ status: 0 })
    expect(check(to, before)).toMatchObject({
      status: 1,
      words: expect.stringContaining('Oakfield Primary School: Its history does not go on from the one in'),
    })
  })
})
