import { join } from 'node:path'
import { aFile } from '@/prisma/builders/evidence'
import { aScene } from '@/prisma/testing/evidence-scene'
import { root } from '../../launch/root.mjs'
import { backUp } from '../back-up.mjs'
import { aFolder, anInstallation, type Place } from './installations'

/** An installation with a school that keeps three files, and a backup of it. */
export async function threeFilesBackedUp(): Promise<{ from: Place; path: string }> {
  const from = await anInstallation()
  const { staff, activityId } = await aScene()
  for (const words of ['Week 1', 'Week 2', 'Week 3']) {
    await aFile(staff, activityId, `Reading log, ${words}\n`)
  }
  const path = join(aFolder(), 'backup.zip')
  await backUp({ url: from.url, files: from.files, path, root })
  return { from, path }
}
