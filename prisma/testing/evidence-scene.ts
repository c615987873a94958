import { randomUUID } from 'node:crypto'
import { recordActivity } from '@/lib/activities/commands'
import { addFiles, addQuotation } from '@/lib/evidence/add'
import { receiveFile } from '@/lib/evidence/files/receive-file'
import type { NewFiles, NewQuotation } from '@/lib/evidence/schema'
import { getTray, putOnTray } from '@/lib/evidence/tray'
import { now } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { pairedChange } from '@/lib/statistics/paired-change'
import { aMember, aSchool } from '@/prisma/builders'

/** A school with somebody in every role and two activities, the first with an outcome: where tests of evidence happen. */
export async function aScene() {
  const { school, head } = await aSchool()
  const [leader, staff, liaison, governor, trust] = await Promise.all([
    aMember(school, 'senior_leader'),
    aMember(school, 'staff'),
    aMember(school, 'liaison'),
    aMember(school, 'governor'),
    aMember(school, 'trust_leader'),
  ])
  const activityId = await recordActivity(head, { title: 'Reading together, Year 1', need: null })
  const otherActivityId = await recordActivity(head, { title: 'Fathers’ breakfast', need: null })
  const outcomeId = await anOutcome(head, activityId)
  return { school, head, leader, staff, liaison, governor, trust, activityId, otherActivityId, outcomeId }
}

export async function anOutcome(viewer: Viewer, activityId: string): Promise<string> {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const measure = await tx.measure.findFirstOrThrow({ where: { schoolId, name: 'Reading age' } })
    const statement = 'Pupils read with more confidence'
    const data = { schoolId, activityId, statement, measureId: measure.id }
    return (await tx.outcome.create({ data, select: { id: true } })).id
  })
}

/** A stored result as the figures of an outcome give it: 74, 79 and 81 months before, 80, 83 and 90 after. */
export async function aResult(viewer: Viewer, outcomeId: string): Promise<string> {
  const change = pairedChange([74, 79, 81], [80, 83, 90])
  const output = { change: { ...change }, onlySecond: 0, publishedSd: null, weeks: null, sameScale: true }
  const { schoolId } = viewer
  const data = { schoolId, outcomeId, method: 'M1', inputHash: 'x', output, rulesVersion: '1', at: now() }
  const { id } = await inSchool(viewer, (tx) => tx.result.create({ data, select: { id: true } }))
  return id
}

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
  const { ids } = await addFiles(viewer, { ...about(activityId), tray, title: {}, ...input })
  return only(ids)
}

export function only(ids: string[]): string {
  const [id, ...more] = ids
  if (!id || more.length > 0) throw new Error(`Expected one id, not ${ids.length}`)
  return id
}
