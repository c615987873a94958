import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { changeOutcome, removeOutcome } from '@/lib/activities/outcome-commands'
import { getActivity } from '@/lib/activities/queries'
import { archiveActivity } from '@/lib/activities/status-commands'
import { happeningInWords } from '@/lib/history/words'
import type { OutcomeResult } from '@/lib/measures/outcome-result'
import { now, setClock, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays, toDate } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { aSeries, attendanceWeeks, mondayFromNow, typeWeeks } from '@/prisma/builders/series'
import { bringWeeks, NO_PLAN, removeWeeks, saveWeeks } from './series-commands'
import { exportWeeks, getSeries } from './series-queries'

type Address = { activityId: string; outcomeId: string }

const HEAD = 'Week\tPupils\tNumber\tOut of'
const START = () => mondayFromNow(-10)
const NO_DRAFT = { draft: '', of: 'now' } as const

let school: { id: string; slug: string }
let head: Viewer
let stranger: Viewer

beforeAll(async () => {
  ;({ school, head } = await aSchool())
  ;({ head: stranger } = await aSchool())
})

afterEach(() => setClock(null))

const weeksOf = async (address: Address, viewer = head) =>
  (await getSeries(viewer, address, NO_DRAFT))?.weeks.length ?? null

/** What the result that stands holds; null when there is none. */
async function resultOf({ outcomeId }: Address) {
  const row = await inSchool(head, (tx) =>
    tx.result.findFirst({ where: { schoolId: head.schoolId, outcomeId, replacedAt: null } }),
  )
  return (row?.output as unknown as OutcomeResult | undefined)?.evaluated ?? null
}

const outcomeRow = ({ outcomeId }: Address) =>
  inSchool(head, (tx) => tx.outcome.findFirstOrThrow({ where: { schoolId: head.schoolId, id: outcomeId } }))

const timeline = async ({ activityId }: Address) =>
  (await getActivity(head, activityId))?.history.map(happeningInWords) ?? []

describe('weeks that are brought in', () => {
  it('make a result: 20 weeks before and 10 after beside the school, set in advance, reach rung 4', async () => {
    setClock(new Date(now().getTime() - 12 * 7 * 86_400_000))
    const address = await aSeries(head, { startsOn: mondayFromNow(2) })
    await moved(head, address.activityId, 'planned', 'running')
    setClock(null)
    const saved = await typeWeeks(head, address, attendanceWeeks(START(), { before: 20, after: 10 }))
    expect(saved).toMatchObject({ isSeen: true, added: 30, addedBeside: 30, changed: 0 })

    const result = await resultOf(address)
    expect(result).toMatchObject({
      design: 'its_controlled',
      claim: { rung: 4, ceiling: 4, verdict: 'better', limits: [] },
      facts: { points: { before: 20, after: 10 }, analysed: 18 },
    })
    expect(result?.primary?.low).toBeGreaterThan(0)
    // Three points were put in.
    expect(result?.primary?.low).toBeLessThan(3)
    expect(result?.primary?.high).toBeGreaterThan(3)
    expect((await outcomeRow(address)).firstAfterAt).not.toBeNull()
    expect(await timeline(address)).toContain(
      'Amina Khan brought in weekly figures of Attendance: 30 weeks added; of the rest of the school: 30 weeks added',
    )
  })

  it('are held to rung 3 where what counts was not locked before, and to 3 without the school beside them', async () => {
    const late = await aSeries(head)
    await typeWeeks(head, late, attendanceWeeks(START(), { before: 20, after: 10 }))
    expect((await resultOf(late))?.claim).toMatchObject({ ceiling: 3 })

    const alone = await aSeries(head, { design: 'its' })
    await typeWeeks(head, alone, attendanceWeeks(START(), { before: 20, after: 10, others: false }))
    expect((await resultOf(alone))?.claim).toMatchObject({ rung: 3, verdict: 'better' })
    expect((await getSeries(head, alone, NO_DRAFT))?.line?.trend).not.toBeNull()
  })

  it('fewer than 8 on either side are capped at 2, and more weeks lift the cap', async () => {
    const address = await aSeries(head, { design: 'its' })
    const short = attendanceWeeks(START(), { before: 6, after: 10, others: false })
    await typeWeeks(head, address, short)
    const claim = (await resultOf(address))?.claim
    expect(claim?.ceiling).toBe(2)
    expect(claim?.limits.map(({ code }) => code)).toContain('SHORT_SERIES')

    const saved = await typeWeeks(
      head,
      address,
      attendanceWeeks(START(), { before: 12, after: 10, others: false }),
    )
    expect(saved.added).toBe(6)
    expect((await resultOf(address))?.claim.ceiling).toBe(3)
  })

  it('give no result while nobody said when it starts, and are kept', async () => {
    const address = await aSeries(head, { startsOn: null })
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 12, after: 10 }))
    expect(await weeksOf(address)).toBe(44)
    expect(await resultOf(address)).toBeNull()
    expect((await outcomeRow(address)).firstAfterAt).toBeNull()
    const page = await getSeries(head, address, NO_DRAFT)
    expect(page?.plan).toEqual({ startsOn: null })
    expect(page?.line).toMatchObject({ startsAt: null, trend: null })
    expect(page?.line?.points).toHaveLength(22)
  })

  it('before the start are no second figures; the week it starts in is', async () => {
    const startsOn = addDays(START(), 2)
    const address = await aSeries(head, { startsOn })
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 9, after: 0 }))
    expect((await outcomeRow(address)).firstAfterAt).toBeNull()
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 9, after: 1 }))
    const { firstAfterAt } = await outcomeRow(address)
    expect(firstAfterAt).not.toBeNull()
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 9, after: 3 }))
    expect((await outcomeRow(address)).firstAfterAt).toEqual(firstAfterAt)
    expect((await resultOf(address))?.facts.points).toEqual({ before: 9, after: 3 })
  })

  it('again change nothing, and a corrected one makes a new result beside the old one', async () => {
    const address = await aSeries(head)
    const table = attendanceWeeks(START(), { before: 12, after: 10 })
    await typeWeeks(head, address, table)
    const before = await timeline(address)
    expect(await typeWeeks(head, address, table)).toMatchObject({ added: 0, changed: 0, addedBeside: 0 })
    expect(await timeline(address)).toEqual(before)

    const [, first = ''] = table.split('\n')
    const cells = first.split('\t')
    const corrected = [HEAD, [cells[0], 17, 150, 170].join('\t')].join('\n')
    expect(await typeWeeks(head, address, corrected)).toMatchObject({ added: 0, changed: 1 })
    expect(await weeksOf(address)).toBe(44)
    const results = await inSchool(head, (tx) =>
      tx.result.count({ where: { schoolId: head.schoolId, outcomeId: address.outcomeId } }),
    )
    expect(results).toBe(2)
    expect((await timeline(address))[0]).toBe(
      'Amina Khan brought in weekly figures of Attendance: 1 week changed',
    )
  })
})

describe('the same group a year earlier', () => {
  const lastYear = () => attendanceWeeks(addDays(START(), -52 * 7), { before: 12, after: 10, others: false })

  it('stands beside this year’s weeks, 52 weeks on', async () => {
    const address = await aSeries(head)
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 12, after: 10, others: false }))
    const saved = await typeWeeks(head, address, lastYear(), 'year_earlier')
    expect(saved).toMatchObject({ added: 0, addedBeside: 22 })
    const page = await getSeries(head, address, NO_DRAFT)
    expect(page?.beside).toBe('year_earlier')
    expect(page?.line?.points.every(({ tookPart, compared }) => tookPart !== null && compared !== null)).toBe(
      true,
    )
    expect((await resultOf(address))?.facts.points).toEqual({ before: 12, after: 10 })
    expect((await timeline(address))[0]).toBe(
      'Amina Khan brought in weekly figures of Attendance: of the same group a year earlier: 22 weeks added',
    )
  })

  it('is not mixed with the rest of the school, until those weeks are taken out', async () => {
    const address = await aSeries(head)
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 12, after: 10 }))
    await expect(typeWeeks(head, address, lastYear(), 'year_earlier')).rejects.toThrow(
      /stands beside these weeks is the rest of the school/,
    )
    await removeWeeks(head, { ...address, arm: 'compared', from: null, to: null })
    await typeWeeks(head, address, lastYear(), 'year_earlier')
    expect((await getSeries(head, address, NO_DRAFT))?.beside).toBe('year_earlier')
    // What it exports can be brought back as it is.
    const table = await exportWeeks(head, address)
    const text = [table?.columns, ...((table?.rows as string[][]) ?? [])]
      .map((row) => row?.join('\t'))
      .join('\n')
    expect(await typeWeeks(head, address, text)).toMatchObject({ added: 0, changed: 0, addedBeside: 0 })
  })
})

describe('a table that cannot be taken', () => {
  it('is shown with each wrong row, and nothing of it is saved', async () => {
    const address = await aSeries(head)
    const pasted = [
      HEAD,
      `${mondayFromNow(-3)}\t18\tmost\t180`,
      `${mondayFromNow(-2)}\t18\t190\t180`,
      `${mondayFromNow(-1)}\t18\t171\t180`,
      `${mondayFromNow(1)}\t18\t171\t180`,
    ].join('\n')
    const draft = await bringWeeks(head, { ...address, of: 'now', pasted })
    const page = await getSeries(head, address, { draft, of: 'now' })
    expect(page?.preview?.read.problems.map(({ line }) => line)).toEqual([2, 3, 5])
    expect(page?.preview?.asPasted).toBe(pasted)
    await expect(
      saveWeeks(head, { ...address, of: 'now', draft, seen: page?.preview?.digest ?? '' }),
    ).rejects.toThrow('Line 2 cannot be taken, so nothing was saved. “most” is not a number.')
    expect(await weeksOf(address)).toBe(0)
  })

  it('keeps blank lines when it is given back, so that lines keep their numbers', async () => {
    const address = await aSeries(head)
    const pasted = `${HEAD}\n\n\n${mondayFromNow(-3)}\t18\tmost\t180`
    const draft = await bringWeeks(head, { ...address, of: 'now', pasted })
    const { preview } = (await getSeries(head, address, { draft, of: 'now' })) ?? {}
    expect(preview?.read.problems[0]?.line).toBe(4)
    expect(preview?.asPasted.split('\n')[3]).toContain('most')
  })

  it('without the columns it needs is refused where it was typed', async () => {
    const address = await aSeries(head)
    const refused = bringWeeks(head, { ...address, of: 'now', pasted: 'Pupil\tScore\nA\t1' })
    await expect(refused).rejects.toMatchObject({ field: 'pasted' })
    await expect(refused).rejects.toThrow(/No column says the week/)
  })

  it('that would make more than ten years is refused', async () => {
    const address = await aSeries(head)
    const oldest = addDays(START(), -520 * 7)
    await typeWeeks(head, address, attendanceWeeks(oldest, { before: 0, after: 519, others: false }))
    await expect(
      typeWeeks(head, address, attendanceWeeks(START(), { before: 0, after: 2, others: false })),
    ).rejects.toThrow('That would make 521 weeks for one group, and at most 520 are kept')
    expect(await weeksOf(address)).toBe(519)
  })

  it('is looked at again when what is there has changed since', async () => {
    const address = await aSeries(head)
    const draft = await bringWeeks(head, {
      ...address,
      of: 'now',
      pasted: attendanceWeeks(START(), { before: 3, after: 0 }),
    })
    const seen = (await getSeries(head, address, { draft, of: 'now' }))?.preview?.digest ?? ''
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 1, after: 0 }))
    expect(await saveWeeks(head, { ...address, of: 'now', draft, seen })).toMatchObject({ isSeen: false })
    expect(await weeksOf(address)).toBe(2)
    await expect(
      saveWeeks(head, { ...address, of: 'now', draft: randomUUID(), seen }),
    ).rejects.toBeInstanceOf(RuleBroken)
  })

  it('is not taken twice when the form is sent twice', async () => {
    const address = await aSeries(head)
    const pasted = attendanceWeeks(START(), { before: 3, after: 0, others: false })
    const draft = await bringWeeks(head, { ...address, of: 'now', pasted })
    const seen = (await getSeries(head, address, { draft, of: 'now' }))?.preview?.digest ?? ''
    const twice = sending(head, randomUUID())
    const first = await saveWeeks(twice, { ...address, of: 'now', draft, seen })
    expect(await saveWeeks(twice, { ...address, of: 'now', draft, seen })).toEqual(first)
    expect((await timeline(address)).filter((words) => words.includes('weekly figures'))).toHaveLength(1)
  })
})

describe('weeks that are taken out', () => {
  it('go from one week to another, with what they said in the history, and the result with them', async () => {
    const address = await aSeries(head, { design: 'its' })
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 12, after: 10, others: false }))
    const { removed } = await removeWeeks(head, {
      ...address,
      arm: 'took_part',
      from: mondayFromNow(-3),
      to: addDays(mondayFromNow(-2), 4),
    })
    expect(removed).toBe(2)
    expect((await resultOf(address))?.facts.points).toEqual({ before: 12, after: 8 })
    expect((await timeline(address))[0]).toMatch(
      /took 2 weeks out of the weekly figures of Attendance, from the week/,
    )
    await removeWeeks(head, { ...address, arm: 'took_part', from: null, to: null })
    expect(await resultOf(address)).toBeNull()
    await expect(removeWeeks(head, { ...address, arm: 'took_part', from: null, to: null })).rejects.toThrow(
      'There are no such weeks',
    )
  })

  it('hold the measure, and the outcome, while they are there', async () => {
    const address = await aSeries(head, { startsOn: null })
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 2, after: 0 }))
    const { id, version } = await outcomeRow(address)
    await expect(removeOutcome(head, { id, version })).rejects.toThrow('Remove those first')
    const other = await outcomeRow({ ...address, outcomeId: await anOutcome(head, address.activityId) })
    await expect(
      changeOutcome(head, {
        id,
        version,
        about: 'pupils',
        statement: 'Pupils who walk to school together miss fewer sessions',
        measureId: other.measureId,
        baseline: 92,
        target: 95,
        worthwhile: 1,
        reviewOn: addDays(today(), 90),
        comparedHow: null,
      }),
    ).rejects.toMatchObject({ field: 'measureId' })
  })
})

describe('who may', () => {
  it('an outcome nobody has planned to find out about is led to the plan', async () => {
    const activityId = await anActivity(head)
    const outcomeId = await anOutcome(head, activityId, { measure: 'attendance', baseline: 92, target: 95 })
    const address = { activityId, outcomeId }
    await expect(
      bringWeeks(head, { ...address, of: 'now', pasted: attendanceWeeks(START(), { before: 2, after: 0 }) }),
    ).rejects.toThrow(NO_PLAN)
    expect((await getSeries(head, address, NO_DRAFT))?.plan).toBeNull()
  })

  it('another school finds nothing, and a draft is its bringer’s alone', async () => {
    const address = await aSeries(head)
    const pasted = attendanceWeeks(START(), { before: 3, after: 0 })
    const draft = await bringWeeks(head, { ...address, of: 'now', pasted })
    const colleague = await aMember(school, 'staff')
    expect((await getSeries(colleague, address, { draft, of: 'now' }))?.preview).toBeNull()
    await expect(saveWeeks(colleague, { ...address, of: 'now', draft, seen: '' })).rejects.toBeInstanceOf(
      RuleBroken,
    )
    await typeWeeks(colleague, address, pasted)

    expect(await getSeries(stranger, address, NO_DRAFT)).toBeNull()
    expect(await exportWeeks(stranger, address)).toBeNull()
    await expect(bringWeeks(stranger, { ...address, of: 'now', pasted })).rejects.toBeInstanceOf(NotFound)
    await expect(saveWeeks(stranger, { ...address, of: 'now', draft, seen: '' })).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(
      removeWeeks(stranger, { ...address, arm: 'took_part', from: null, to: null }),
    ).rejects.toBeInstanceOf(NotFound)
    expect(await weeksOf(address)).toBe(6)
  })

  it.each(['governor', 'trust_leader'] as const)('a %s neither sees nor writes them', async (role) => {
    const address = await aSeries(head)
    const pasted = attendanceWeeks(START(), { before: 3, after: 0 })
    await typeWeeks(head, address, pasted)
    const lower = await aMember(school, role)
    expect(await getSeries(lower, address, NO_DRAFT)).toBeNull()
    expect(await exportWeeks(lower, address)).toBeNull()
    await expect(bringWeeks(lower, { ...address, of: 'now', pasted })).rejects.toBeInstanceOf(NotAllowed)
    await expect(
      saveWeeks(lower, { ...address, of: 'now', draft: randomUUID(), seen: '' }),
    ).rejects.toBeInstanceOf(NotAllowed)
    await expect(
      removeWeeks(lower, { ...address, arm: 'took_part', from: null, to: null }),
    ).rejects.toBeInstanceOf(NotAllowed)
  })

  it('a guessed id, or another activity’s, is not there', async () => {
    const address = await aSeries(head)
    const other = await aSeries(head)
    for (const guessed of [
      { ...address, outcomeId: randomUUID() },
      { ...address, outcomeId: 'x' },
      { activityId: other.activityId, outcomeId: address.outcomeId },
    ]) {
      expect(await getSeries(head, guessed, NO_DRAFT)).toBeNull()
      expect(await exportWeeks(head, guessed)).toBeNull()
      await expect(
        removeWeeks(head, { ...guessed, arm: 'took_part', from: null, to: null }),
      ).rejects.toBeInstanceOf(NotFound)
      await expect(bringWeeks(head, { ...guessed, of: 'now', pasted: HEAD })).rejects.toBeInstanceOf(NotFound)
    }
  })

  it('an archived activity’s weeks are only shown', async () => {
    const address = await aSeries(head)
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 3, after: 0 }))
    const { version } = await inSchool(head, (tx) =>
      tx.activity.findFirstOrThrow({ where: { schoolId: head.schoolId, id: address.activityId } }),
    )
    await archiveActivity(head, { id: address.activityId, version })
    await expect(removeWeeks(head, { ...address, arm: 'took_part', from: null, to: null })).rejects.toThrow(
      /in the archive/,
    )
    expect(await weeksOf(address)).toBe(6)
  })

  it('the start of a plan that is set afterwards parts weeks that are there', async () => {
    const address = await aSeries(head, { startsOn: null, design: 'its' })
    await typeWeeks(head, address, attendanceWeeks(START(), { before: 12, after: 10, others: false }))
    await inSchool(head, (tx) =>
      tx.evaluation.updateMany({
        where: { schoolId: head.schoolId, activityId: address.activityId },
        data: { startsOn: toDate(START()) },
      }),
    )
    expect((await getSeries(head, address, NO_DRAFT))?.line?.startsAt).toBe(12)
  })
})
