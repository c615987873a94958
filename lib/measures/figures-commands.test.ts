import { beforeAll, describe, expect, it } from 'vitest'
import { aMember, aPupil, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity } from '@/prisma/builders/activities'
import { someFigures, typeFigures } from '@/prisma/builders/figures'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { sending, type Viewer } from '../platform/viewer'
import { saveFigures } from './figures-commands'
import { getFigures } from './figures-queries'
import { type SaveFigures, saveFiguresSchema } from './figures-schema'
import type { OutcomeResult } from './outcome-result'

let head: Viewer
let school: { id: string; slug: string }
let other: Viewer
let activityId: string
let outcomeId: string

const page = { lay: '', page: 1, saved: '' }

beforeAll(async () => {
  ;({ head, school } = await aSchool())
  ;({ head: other } = await aSchool())
})

async function anotherOutcome() {
  ;({ id: activityId, outcomeId } = await aRunningActivity(head))
  return { activityId, outcomeId }
}

async function lines(viewer = head) {
  const found = await getFigures(viewer, { activityId, outcomeId }, page)
  return found?.table?.lines ?? []
}

/** The table as it is shown, with some cells typed over: by pupil's reference. */
async function over(
  typed: Record<string, { before?: string; after?: string }>,
): Promise<Partial<SaveFigures>> {
  const text = (figure: { value: number | null } | null) => (figure ? String(figure.value ?? 'absent') : '')
  return {
    pupils: (await lines()).map((line) => {
      const seen = { before: text(line.before), after: text(line.after) }
      return { pupilId: line.pupilId, seen, typed: { ...seen, ...typed[line.reference] } }
    }),
  }
}

async function standing(): Promise<OutcomeResult | null> {
  const results = await inSchool(head, (tx) =>
    tx.result.findMany({ where: { schoolId: head.schoolId, outcomeId, replacedAt: null } }),
  )
  expect(results.length).toBeLessThanOrEqual(1)
  return (results[0]?.output as unknown as OutcomeResult) ?? null
}

async function refusal(work: Promise<unknown>): Promise<Record<string, string>> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(RuleBroken)
  const { field, message, more } = error as RuleBroken
  return { [field]: message, ...more.errors }
}

describe('typing figures', () => {
  it('keeps what was typed, in the order of references, and works out what it says', async () => {
    await anotherOutcome()
    await someFigures(
      head,
      outcomeId,
      [
        [80, 84],
        [82, 85],
        [90, undefined],
        [undefined, 99],
        [88, null],
      ],
      {
        references: ['Y3-10', 'Y3-2', 'Y3-3', 'Y3-4', 'Y3-5'],
        beforeOn: '2026-01-12',
        afterOn: '2026-03-09',
      },
    )
    expect(await lines()).toMatchObject([
      { reference: 'Y3-2', before: { value: 82, takenOn: '2026-01-12' }, after: { value: 85 } },
      { reference: 'Y3-3', before: { value: 90 }, after: null },
      { reference: 'Y3-4', before: null, after: { value: 99, takenOn: '2026-03-09' } },
      { reference: 'Y3-5', before: { value: 88 }, after: { value: null } },
      { reference: 'Y3-10' },
    ])
    expect(await standing()).toMatchObject({
      change: { n: 2, nBaseline: 4, estimate: 3.5 },
      onlySecond: 1,
      weeks: 8,
    })
  })

  it('corrects, clears and marks absent in one save, and keeps the result that was', async () => {
    await anotherOutcome()
    const [a, b, c] = (await someFigures(head, outcomeId, [
      [80, 84],
      [82, 85],
      [90, 91],
    ])) as [string, string, string]
    const saved = await typeFigures(
      head,
      outcomeId,
      await over({ [a]: { after: '86' }, [b]: { before: '', after: '' }, [c]: { after: 'absent' } }),
    )
    expect(saved).toEqual({ added: 0, changed: 1, removed: 2, absent: 1, redated: 0, pupils: 0 })
    expect((await lines()).map(({ before, after }) => [before?.value, after?.value])).toEqual([
      [80, 86],
      [90, null],
    ])
    expect(await standing()).toMatchObject({ change: { n: 1, nBaseline: 2, status: 'too_few' } })
    const all = await inSchool(head, (tx) =>
      tx.result.findMany({ where: { schoolId: head.schoolId, outcomeId }, orderBy: { at: 'asc' } }),
    )
    expect(all).toHaveLength(2)
    expect(all[0]?.replacedAt).toBeInstanceOf(Date)
  })

  it('leaves an outcome whose last figure was cleared without a result', async () => {
    await anotherOutcome()
    const [a] = (await someFigures(head, outcomeId, [[80, 84]])) as [string]
    await typeFigures(head, outcomeId, await over({ [a]: { before: '', after: '' } }))
    expect(await standing()).toBeNull()
    expect(await lines()).toEqual([])
  })

  it('writes nothing when nothing was changed', async () => {
    await anotherOutcome()
    await someFigures(head, outcomeId, [
      [80, 84],
      [82, 85],
    ])
    const before = await inSchool(head, (tx) => tx.auditEntry.count({ where: { schoolId: head.schoolId } }))
    expect(await typeFigures(head, outcomeId, await over({}))).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    })
    const after = await inSchool(head, (tx) => tx.auditEntry.count({ where: { schoolId: head.schoolId } }))
    expect(after).toBe(before)
  })

  it('names every cell that cannot be taken, and writes none of the others', async () => {
    await anotherOutcome()
    const [a, b, c] = (await someFigures(head, outcomeId, [
      [80, 84],
      [82, 85],
      [90, 91],
    ])) as [string, string, string]
    const cells = await over({ [a]: { before: '12' }, [b]: { after: 'eighty' }, [c]: { after: '92.5' } })
    const of = (reference: string, wave: string) =>
      `${wave}.${cells.pupils?.[[a, b, c].indexOf(reference)]?.pupilId}`
    expect(await refusal(typeFigures(head, outcomeId, cells))).toEqual({
      [of(a, 'before')]: `${a}, before: 12 is below the lowest possible, 48.`,
      [of(b, 'after')]: `${b}, after: “eighty” is not a number.`,
      [of(c, 'after')]: `${c}, after: 92.5 is not a whole number.`,
    })
    expect((await lines()).map(({ after }) => after?.value)).toEqual([84, 85, 91])
  })

  it('holds back what would undo somebody else’s correction, until that is meant', async () => {
    await anotherOutcome()
    const [a, b] = (await someFigures(head, outcomeId, [
      [80, 84],
      [82, 85],
    ])) as [string, string]
    const mine = await over({ [a]: { after: '90' } })
    const tom = await aMember(school, 'staff')
    await typeFigures(tom, outcomeId, await over({ [a]: { after: '88' }, [b]: { after: '89' } }))

    const said = await refusal(typeFigures(head, outcomeId, mine))
    expect(said.keepMine).toContain(`${a}, after: 88`)
    expect(said.keepMine).not.toContain(b)

    expect(await typeFigures(head, outcomeId, { ...mine, keepMine: true })).toMatchObject({ changed: 1 })
    // The other's other correction, which nobody typed over, stands.
    expect((await lines()).map(({ after }) => after?.value)).toEqual([90, 89])
  })

  it('gives a date typed over to every figure of its wave, and no other', async () => {
    await anotherOutcome()
    await someFigures(
      head,
      outcomeId,
      [
        [80, 84],
        [82, 85],
      ],
      { beforeOn: '2026-01-12' },
    )
    const dates = { before: { is: '2026-01-13', was: '2026-01-12' }, after: { is: null, was: null } }
    expect(await typeFigures(head, outcomeId, { ...(await over({})), dates })).toMatchObject({ redated: 2 })
    expect(await lines()).toMatchObject([
      { before: { takenOn: '2026-01-13' }, after: { takenOn: null } },
      { before: { takenOn: '2026-01-13' }, after: { takenOn: null } },
    ])
  })

  it('refuses a second date before the first, and a day that has not come', async () => {
    await anotherOutcome()
    const of = (before: string, after: string) => ({
      dates: { before: { is: before, was: null }, after: { is: after, was: null } },
    })
    expect(await refusal(typeFigures(head, outcomeId, of('2026-03-01', '2026-02-01')))).toHaveProperty(
      'afterOn',
    )
    expect(await refusal(typeFigures(head, outcomeId, of('2199-03-01', '2199-04-01')))).toHaveProperty(
      'beforeOn',
    )
  })
})

describe('adding pupils by reference', () => {
  const row = (reference: string, before = '80', after = '') => [{ row: 0, reference, before, after }]

  it('finds a pupil of the school whatever the case', async () => {
    await anotherOutcome()
    const pupil = await aPupil(head)
    await typeFigures(head, outcomeId, { added: row(pupil.reference.toLowerCase()), addPupils: false })
    expect(await lines()).toMatchObject([{ pupilId: pupil.id, before: { value: 80 } }])
  })

  it('asks before it adds one the school does not have, and then writes that in the history', async () => {
    await anotherOutcome()
    const asked = await refusal(typeFigures(head, outcomeId, { added: row('Y9-001'), addPupils: false }))
    expect(asked.addPupils).toContain('Y9-001 is not a pupil of your school’s register yet')
    const kestrel = await refusal(typeFigures(head, outcomeId, { added: row('Kestrel'), addPupils: false }))
    expect(kestrel.addPupils).toContain('Kestrel could be somebody’s name')
    expect(await typeFigures(head, outcomeId, { added: row('Y9-001') })).toMatchObject({
      added: 1,
      pupils: 1,
    })
    const [line] = await lines()
    const history = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({ where: { schoolId: head.schoolId, recordId: line?.pupilId ?? '' } }),
    )
    expect(history).toMatchObject([{ kind: 'pupil.added', detail: { reference: 'Y9-001' } }])
  })

  it('takes no name, no pupil twice, no figure over one that is there', async () => {
    await anotherOutcome()
    expect(await refusal(typeFigures(head, outcomeId, { added: row('Amina Khan') }))).toHaveProperty(
      'new.0.reference',
    )
    const twice = [...row('Y9-002'), { row: 1, reference: 'y9-002', before: '81', after: '' }]
    expect(await refusal(typeFigures(head, outcomeId, { added: twice }))).toHaveProperty('new.1.reference')
    await typeFigures(head, outcomeId, { added: row('Y9-003') })
    expect(await refusal(typeFigures(head, outcomeId, { added: row('Y9-003', '90') }))).toHaveProperty(
      'new.0.before',
    )
    expect(await typeFigures(head, outcomeId, { added: row('Y9-003', '', '90') })).toMatchObject({
      added: 1,
      pupils: 0,
    })
    expect(await refusal(typeFigures(head, outcomeId, { added: row('', '90') }))).toHaveProperty(
      'new.0.reference',
    )
  })

  it('takes no figure that is typed in the table and below it', async () => {
    await anotherOutcome()
    const [a] = (await someFigures(head, outcomeId, [[80, undefined]])) as [string]
    const twice = { ...(await over({ [a]: { after: '84' } })), added: row(a, '', '85') }
    expect(await refusal(typeFigures(head, outcomeId, twice))).toHaveProperty('new.0.after')
  })

  it('never means another school’s pupil', async () => {
    await anotherOutcome()
    const theirs = await aPupil(other, { reference: 'Y9-900' })
    expect(
      await refusal(typeFigures(head, outcomeId, { added: row('Y9-900'), addPupils: false })),
    ).toHaveProperty('addPupils')
    const pupils = [
      { pupilId: theirs.id, seen: { before: '', after: '' }, typed: { before: '80', after: '' } },
    ]
    await expect(typeFigures(head, outcomeId, { pupils })).rejects.toThrow(NotFound)
  })
})

describe('who may', () => {
  it('lets everyone who records, and nobody who reads', async () => {
    await anotherOutcome()
    for (const role of ['staff', 'liaison', 'senior_leader'] as const) {
      const viewer = await aMember(school, role)
      await someFigures(viewer, outcomeId, [[80, 84]])
      expect(await lines(viewer)).not.toEqual([])
    }
    for (const role of ['governor', 'trust_leader'] as const) {
      const viewer = await aMember(school, role)
      await expect(someFigures(viewer, outcomeId, [[80, 84]])).rejects.toThrow(NotAllowed)
      expect(await getFigures(viewer, { activityId, outcomeId }, page)).toBeNull()
    }
  })

  it('knows nothing of another school’s outcome, a guessed one, or one of another activity', async () => {
    const address = await anotherOutcome()
    const elsewhere = await anActivity(head)
    const input = (await saveFiguresSchema.parseAsync({ ...address, seen: '{}' })) as SaveFigures
    await expect(saveFigures(other, input)).rejects.toThrow(NotFound)
    await expect(saveFigures(head, { ...input, outcomeId: crypto.randomUUID() })).rejects.toThrow(NotFound)
    await expect(saveFigures(head, { ...input, activityId: elsewhere })).rejects.toThrow(NotFound)
    expect(await getFigures(other, address, page)).toBeNull()
    expect(await getFigures(head, { ...address, outcomeId: crypto.randomUUID() }, page)).toBeNull()
    expect(await getFigures(head, { ...address, outcomeId: 'x' }, page)).toBeNull()
    expect(await getFigures(head, { ...address, activityId: elsewhere }, page)).toBeNull()
  })

  it('takes no pupils’ figures for an outcome about parents, or without a measure', async () => {
    const activity = await anActivity(head)
    const parents = await anOutcome(head, activity, {
      about: 'parents',
      statement: 'Parents feel surer about helping with reading at home',
      baseline: 4,
      target: 7,
      worthwhile: 1,
    })
    expect((await refusal(someFigures(head, parents, [[4, 7]]))).form).toContain('How parents responded')
    const none = await anOutcome(head, activity, { measureId: null })
    expect((await refusal(someFigures(head, none, [[4, 7]]))).form).toContain('measure first')
  })

  it('saves a form that is sent twice once', async () => {
    const address = await anotherOutcome()
    const input = (await saveFiguresSchema.parseAsync({
      ...address,
      'new.0.reference': 'Y9-777',
      'new.0.before': '80',
      addPupils: 'yes',
    })) as SaveFigures
    const viewer = sending(head, crypto.randomUUID())
    const [one, two] = await Promise.all([saveFigures(viewer, input), saveFigures(viewer, input)])
    expect(one).toEqual({ added: 1, changed: 0, removed: 0, absent: 0, redated: 0, pupils: 1 })
    expect(two).toEqual(one)
    expect(await lines()).toHaveLength(1)
  })
})
