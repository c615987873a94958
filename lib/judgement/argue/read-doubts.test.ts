import { describe, expect, it } from 'vitest'
import { withdrawEvidence } from '@/lib/evidence/commands'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aPupil, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { aJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { readJudgementInHand } from '../in-hand'
import type { RecordRef } from '../record-facts'
import { readDoubts } from './read-doubts'

const ABOUT = 'engagement-learning'

/** The rules that speak against one statement, when all are met on these records. */
async function against(viewer: Viewer, records: RecordRef[], about = ABOUT) {
  const id = await aJudgement(viewer)
  await answeredAlike(viewer, id, { answer: 'met', records })
  const doubts = await inSchool(viewer, async (tx) =>
    readDoubts(tx, viewer, await readJudgementInHand(tx, viewer, id)),
  )
  return doubts.filter((doubt) => doubt.about === about)
}

async function familiesOf(viewer: Viewer, group: string, count: number, yearGroup = 'Year 1') {
  const ids: string[] = []
  for (let i = 0; i < count; i += 1) {
    const { id } = await aFamily(viewer)
    await aPupil(viewer, { familyId: id, groups: [group], yearGroup })
    ids.push(id)
  }
  return ids
}

describe('families of the groups it is for, as the records have them', () => {
  it('are missed until one of the group came', async () => {
    const { head } = await aSchool()
    const [first] = await familiesOf(head, 'eal', 6)
    const [other] = await familiesOf(head, 'send', 1)
    const activity = await anActivity(head, { groups: ['eal'] })
    await whoCame(head, activity, await aSession(head, activity), { came: [other as string] })
    const missed = await against(head, [{ kind: 'activity', id: activity }])
    expect(missed.map(({ rule }) => rule)).toContain('group_not_reached')
    expect(missed.find(({ rule }) => rule === 'group_not_reached')?.words).toContain('English')

    const second = await anActivity(head, { groups: ['eal'], title: 'A second' })
    await whoCame(head, second, await aSession(head, second), { came: [first as string] })
    const { head: elsewhere } = await aSchool()
    await anActivity(elsewhere)
    const found = await inSchool(head, async (tx) => {
      const { id } = await tx.judgement.findFirstOrThrow({ where: { schoolId: head.schoolId } })
      await tx.judgementRecord.createMany({
        data: (await tx.judgementAnswer.findMany({ where: { schoolId: head.schoolId } })).map((answer) => ({
          schoolId: head.schoolId,
          answerId: answer.id,
          recordKind: 'activity' as const,
          recordId: second,
        })),
      })
      return readDoubts(tx, head, await readJudgementInHand(tx, head, id))
    })
    expect(found.map(({ rule }) => rule)).not.toContain('group_not_reached')
  })

  it('are not named where they are few', async () => {
    const { head } = await aSchool()
    await familiesOf(head, 'eal', 2)
    const [other] = await familiesOf(head, 'send', 1)
    const activity = await anActivity(head, { groups: ['eal'] })
    await whoCame(head, activity, await aSession(head, activity), { came: [other as string] })
    const missed = await against(head, [{ kind: 'activity', id: activity }])
    expect(missed.find(({ rule }) => rule === 'group_not_reached')?.words).toContain('a small group')
  })

  it('came where heads of the group were counted', async () => {
    const { head } = await aSchool()
    await familiesOf(head, 'eal', 6)
    const activity = await anActivity(head, { groups: ['eal'] })
    const counted = (came: number) => ({ headsCame: 9, group: { eal: { invited: 5, came } } })
    const session = await aSession(head, activity)
    await whoCame(head, activity, session, counted(3))
    const found = await against(head, [{ kind: 'activity', id: activity }])
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['rests_on_turnout']))
    expect(found.map(({ rule }) => rule)).not.toContain('group_not_reached')
  })
})

describe('evidence', () => {
  it('of what parents said is more than turnout, and is doubted once it is taken back', async () => {
    const { head } = await aSchool()
    const activity = await anActivity(head)
    const quotation = await aQuotation(head, activity)
    const records = [{ kind: 'evidence' as const, id: quotation }]
    const rules = (await against(head, records)).map(({ rule }) => rule)
    expect(rules).toEqual(['one_record'])
    await withdrawEvidence(head, { id: quotation, version: 1, reason: 'She asked us to.' })
    const { id } = await inSchool(head, (tx) =>
      tx.judgement.findFirstOrThrow({ where: { schoolId: head.schoolId }, select: { id: true } }),
    )
    const after = await inSchool(head, async (tx) =>
      readDoubts(tx, head, await readJudgementInHand(tx, head, id)),
    )
    expect(after.find(({ rule, about }) => rule === 'records_gone' && about === ABOUT)?.words).toMatch(
      /Of 1 record .* 1 was taken back\. Nothing is left/,
    )
  })
})
