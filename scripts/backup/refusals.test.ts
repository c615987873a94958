import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../launch/root.mjs'
import { writeArchive } from './archive-writer.mjs'
import { openBackup } from './restore.mjs'
import { aFolder, anOlderAlongside } from './testing/installations'
import { threeFilesBackedUp } from './testing/three-files'

let path: string
beforeAll(async () => {
  path = (await threeFilesBackedUp()).path
})

/** Why a file cannot be restored, in the words a person reads. */
async function refusal(file: string, how: { root?: string; mode?: 'school' | 'demonstration' } = {}) {
  try {
    const { archive } = await openBackup({ path: file, root, mode: 'school', ...how })
    archive.close()
    return 'none'
  } catch (error) {
    expect((error as Error).name).toBe('Problem')
    expect((error as Error).message).not.toContain('\n')
    return (error as Error).message
  }
}

/** A copy of the backup with something done to it. */
function aCopy(spoil: (copy: string) => void): string {
  const copy = join(aFolder(), 'copy.zip')
  copyFileSync(path, copy)
  spoil(copy)
  return copy
}
describe('a file that is not restored, in one sentence and before anything is written', () => {
  it('cut off anywhere', async () => {
    const { size } = statSync(path)
    for (const length of [size - 1, size - 60, size - 200, Math.floor(size / 2), 100]) {
      const cut = aCopy((copy) => truncateSync(copy, length))
      expect(await refusal(cut)).toBe(
        `${cut} does not end as a backup of Alongside does, so it was cut off or is another kind of ZIP file: nothing was restored; use another copy.`,
      )
    }
    const empty = aCopy((copy) => truncateSync(copy, 0))
    expect(await refusal(empty)).toContain('is not a backup of Alongside')
  })

  it('with one bit flipped anywhere', async () => {
    const whole = readFileSync(path)
    const copy = aCopy(() => {})
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (place, bit) => {
        const spoilt = Buffer.from(whole)
        spoilt[place] = (spoilt[place] as number) ^ (1 << bit)
        writeFileSync(copy, spoilt)
        expect(await refusal(copy)).toMatch(
          /(is damaged|does not end as a backup|is not a backup of Alongside)/,
        )
      }),
      { numRuns: 150 },
    )
    expect(await refusal(path)).toBe('none')
  })

  it('of another type, of another program, a folder, or not there', async () => {
    const folder = aFolder()
    const text = join(folder, 'minutes.txt')
    writeFileSync(text, 'Minutes of the parents’ forum')
    expect(await refusal(text)).toBe(
      `${text} is not a backup of Alongside: name a file that npm run backup made.`,
    )
    expect(await refusal(folder)).toBe(
      `${folder} is not a backup of Alongside: name a file that npm run backup made.`,
    )
    expect(await refusal(join(folder, 'none'))).toBe(
      `There is no file ${join(folder, 'none')}: name a file that npm run backup made.`,
    )
    const other = join(folder, 'other.zip')
    const archive = writeArchive(other)
    await archive.add('manifest.json', [Buffer.from('{"format":"something else"}')])
    await archive.finish()
    expect(await refusal(other)).toContain('is another kind of ZIP file')
  })

  it('made by a newer Alongside, by its migrations or by its format', async () => {
    const older = anOlderAlongside(3)
    expect(await refusal(path, { root: older })).toBe(
      `${path} was made by a newer Alongside (0.1.0, which knows 20261121190154_waiting_files): update this copy of Alongside, then restore.`,
    )
    const newer = join(aFolder(), 'newer.zip')
    const archive = writeArchive(newer)
    const said = { format: 'alongside-backup', formatVersion: 2, alongside: '9.0.0' }
    await archive.add('manifest.json', [Buffer.from(JSON.stringify(said))])
    await archive.finish()
    expect(await refusal(newer)).toBe(
      `${newer} was made by a newer Alongside (9.0.0, which knows backups of version 2): update this copy of Alongside, then restore.`,
    )
  })

  it('of a school, where the demonstration is', async () => {
    expect(await refusal(path, { mode: 'demonstration' })).toBe(
      `${path} is of a school and not of the demonstration: set ALONGSIDE_MODE=school, then restore.`,
    )
  })
})
