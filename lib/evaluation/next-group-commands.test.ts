import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { getActivity } from '@/lib/activities/queries'
import { happeningInWords } from '@/lib/history/words'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aLottery, anEvaluation, groupsOf, type Lottery } from '@/prisma/builders/evaluation'
import { someFigures } from '@/prisma/builders/figures'
import { startNextGroup } from './next-group-commands'
import { getNextGroup, getTogether } from './runs-queries'

let head: Viewer
let school: { id: string; slug: string }
let first: Lottery

beforeAll(async () => {
  ;({ head, school } = await aSchool())
  first = await aLottery(head, { title: 'Reading, autumn', pupils: 24, academicYear: 2026 })
})

const evaluationOf = (activityId: string) =>
  inSchool(head, (tx) =>
    tx.evaluation.findFirstOrThrow({
      where: { schoolId: head.schoolId, activityId },
      include: { members: { orderBy: { pupilId: 'asc' } } },
    }),
  )

describe('starting the next group', () => {
  it('makes the same activity again for those who waited, all of whom take part now', async () => {
    expect(await getNextGroup(head, first.id)).toMatchObject({ due: 12, next: null })
    const id = await startNextGroup(head, { id: first.id, title: 'Reading, spring', academicYear: 2026 })
    const evaluation = await evaluationOf(id)
    expect(evaluation).toMatchObject({
      pupils: 12,
      families: 12,
      classes: 2,
      places: null,
      canHalfWait: false,
      whoDecides: 'everyone',
      chosen: 'families',
      startsOn: null,
    })
    expect(evaluation.members.map(({ pupilId }) => pupilId)).toEqual([...first.compared].sort())
    expect(new Set(evaluation.members.map(({ arm, drawNumber }) => `${arm} ${drawNumber}`))).toEqual(
      new Set(['took_part null']),
    )
    expect(evaluation.members.every(({ className, familyId }) => className && familyId)).toBe(true)

    const activity = await getActivity(head, id)
    expect(activity).toMatchObject({ status: 'idea', title: 'Reading, spring', academicYear: 2026 })
    const [outcome] = activity?.outcomes ?? []
    // Nobody waits any more, so nothing can be drawn; a review of the same year is still to be set.
    expect(outcome).toMatchObject({ design: 'prepost', reviewOn: null, lockedAt: null })
    expect(evaluation.mainOutcomeId).toBe(outcome?.id)

    const together = await getTogether(head, id)
    expect(together?.groups.map(({ title }) => title)).toEqual(['Reading, autumn', 'Reading, spring'])
    const said = async (one: string) => (await getActivity(head, one))?.history.map(happeningInWords)[0]
    expect(await said(id)).toBe(
      'Amina Khan started this for the 12 pupils who had waited while “Reading, autumn” went first',
    )
    expect(await said(first.id)).toBe(
      'Amina Khan started the next group, “Reading, spring”, with the 12 pupils who had waited',
    )
  })

  it('does so once', async () => {
    const again = { id: first.id, title: 'Reading, summer', academicYear: 2026 }
    await expect(startNextGroup(head, again)).rejects.toThrow('in the next group already: “Reading, spring”')
    expect(await getNextGroup(head, first.id)).toMatchObject({ due: 0, next: { title: 'Reading, spring' } })
  })

  it('gives the next group a result of its own, of its own pupils only', async () => {
    const { next } = (await getNextGroup(head, first.id)) ?? {}
    const outcomeId = (await getActivity(head, next?.id ?? ''))?.outcomes[0]?.id ?? ''
    const waited = await inSchool(head, (tx) =>
      tx.pupil.findMany({
        where: { schoolId: head.schoolId, id: { in: first.compared } },
        orderBy: { reference: 'asc' },
        select: { reference: true },
      }),
    )
    const references = waited.map(({ reference }) => reference)
    await someFigures(
      head,
      outcomeId,
      references.map((_, i) => [80 + i, 84 + i + (i % 3)] as const),
      { references },
    )
    await someFigures(head, outcomeId, [[50, 90]])
    const result = (await getActivity(head, next?.id ?? ''))?.outcomes[0]?.results[0]?.output
    expect(result).toMatchObject({ change: { n: 12 }, evaluated: { design: 'prepost' } })
  })

  it('keeps dates of another year, on the same weekday', async () => {
    const other = await aLottery(head, { title: 'Maths', pupils: 8, academicYear: 2026, measured: false })
    const id = await startNextGroup(head, { id: other.id, title: 'Maths, next', academicYear: 2027 })
    expect((await getActivity(head, id))?.outcomes[0]?.reviewOn).not.toBeNull()
  })

  it('needs somebody who waited, and whose names were shown', async () => {
    const idea = await anActivity(head)
    const start = (id: string) => startNextGroup(head, { id, title: 'Next', academicYear: 2026 })
    await expect(start(idea)).rejects.toThrow('Nobody is in the group that waited')
    const alone = await anActivity(head)
    await anEvaluation(head, alone)
    await groupsOf(head, alone, { tookPart: first.tookPart, compared: [] })
    await expect(start(alone)).rejects.toThrow('Nobody is in the group that waited')

    const sealed = await aLottery(head, { pupils: 8, measured: false })
    await inSchool(head, (tx) =>
      tx.draw.updateMany({
        where: { schoolId: head.schoolId, activityId: sealed.id },
        data: { shownAt: null },
      }),
    )
    await expect(start(sealed.id)).rejects.toThrow('names of the draw shown first')
  })

  it('starts from groups that somebody made as from those drawn by lot', async () => {
    const id = await anActivity(head, { title: 'Comparison' })
    await anEvaluation(head, id, { design: 'comparison', places: 12, whoDecides: 'families' })
    await groupsOf(head, id, { tookPart: first.tookPart.slice(0, 6), compared: first.compared.slice(0, 6) })
    const next = await startNextGroup(head, { id, title: 'Comparison, next', academicYear: 2026 })
    expect((await evaluationOf(next)).members).toHaveLength(6)
  })
})

describe('who may start it', () => {
  it('is whoever plans, in this school', async () => {
    const lottery = await aLottery(head, { pupils: 8, measured: false })
    const input = { id: lottery.id, title: 'Next', academicYear: 2026 }
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    const governor = await aMember(school, 'governor')
    await expect(startNextGroup(staff, input)).rejects.toThrow(NotAllowed)
    await expect(startNextGroup(governor, input)).rejects.toThrow(NotFound)
    await expect(startNextGroup(other, input)).rejects.toThrow(NotFound)
    await expect(startNextGroup(head, { ...input, id: randomUUID() })).rejects.toThrow(NotFound)
    expect(await getNextGroup(governor, lottery.id)).toBeNull()
    expect(await getNextGroup(other, lottery.id)).toBeNull()
    expect(await getNextGroup(head, randomUUID())).toBeNull()
    const liaison = await aMember(school, 'liaison')
    await startNextGroup(liaison, input)
  })
})
