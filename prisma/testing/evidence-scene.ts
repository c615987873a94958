import { recordActivity } from '@/lib/activities/commands'
import { now } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
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
