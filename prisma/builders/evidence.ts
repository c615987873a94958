import { randomUUID } from 'node:crypto'
import { addFiles, addQuotation } from '@/lib/evidence/add'
import { receiveFile } from '@/lib/evidence/files/receive-file'
import type { NewFiles, NewQuotation } from '@/lib/evidence/schema'
import { getTray, putOnTray } from '@/lib/evidence/tray'
import { NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'

/** What is said about a piece of evidence unless a test or the demonstration says otherwise. */
export const about = (activityId: string, outcomeId: string | null = null) => ({
  source: 'Year 1 teacher',
  datedOn: '2026-01-13',
  consent: 'not_needed' as const,
  consentUntil: null,
  visibility: 'staff' as const,
  supports: [{ activityId, outcomeId }],
  replaces: null,
})

export async function aQuotation(viewer: Viewer, activityId: string, given: Partial<NewQuotation> = {}) {
  const { ids } = await addQuotation(viewer, {
    ...about(activityId),
    quotation: 'He reads to his sister now.',
    source: 'Parent, Year 1',
    ...given,
  })
  return only(ids)
}

/** Files received and put on a tray of their own, as the upload does it. */
export async function aTray(viewer: Viewer, files: Record<string, Buffer | string>): Promise<string> {
  const tray = randomUUID()
  const arrived = []
  for (const [name, content] of Object.entries(files)) {
    const source = (async function* () {
      yield Buffer.from(content as string)
    })()
    arrived.push(await receiveFile(viewer.schoolId, name, source))
  }
  await putOnTray(viewer, tray, arrived)
  return tray
}

export async function aFile(
  viewer: Viewer,
  activityId: string,
  content: Buffer | string,
  given: Partial<NewFiles> & { name?: string } = {},
): Promise<string> {
  const { name = 'Reading log.txt', ...input } = given
  const tray = await aTray(viewer, { [name]: content })
  const { files } = await getTray(viewer, tray)
  if (files.length === 0) throw new NotFound()
  const { ids } = await addFiles(viewer, { ...about(activityId), tray, title: {}, heard: {}, ...input })
  return only(ids)
}

export function only(ids: string[]): string {
  const [id, ...more] = ids
  if (!id || more.length > 0) throw new Error(`Expected one id, not ${ids.length}`)
  return id
}
