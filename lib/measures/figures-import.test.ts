import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMember, aPupil, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, aRunningActivity } from '@/prisma/builders/activities'
import { someFigures } from '@/prisma/builders/figures'
import { countingStatements } from '@/prisma/testing/statements'
import { getJob } from '../jobs/queries'
import { doNextJob } from '../jobs/worker'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { sending, type Viewer } from '../platform/viewer'
import { pairedChange } from '../statistics/paired-change'
import { acceptFigures, bringFigures } from './figures-import-commands'
import { previewImport } from './figures-import-queries'
import { acceptFiguresSchema } from './figures-import-schema'
import type { OutcomeResult } from './outcome-result'
import { readPupilFigures } from './outcome-result-keeping'

const fixture = (name: string) => readFileSync(new URL(`../intake/fixtures/${name}`, import.meta.url))

let head: Viewer
let school: { id: string; slug: string }
let other: Viewer
let address: { activityId: string; outcomeId: string }

beforeAll(async () => {
  ;({ head, school } = await aSchool())
  ;({ head: other } = await aSchool())
})

/** An outcome in a measure without bounds, so that any file fits. */
async function anotherOutcome(limits: { minimum?: number; maximum?: number; decimals?: number } = {}) {
  const measure = await inSchool(head, (tx) =>
    tx.measure.create({
      data: {
        schoolId: head.schoolId,
        name: `Measure ${crypto.randomUUID()}`,
        unit: 'points',
        type: 'standardised_test',
        decimals: 1,
        ...limits,
      },
    }),
  )
  const activityId = await anActivity(head)
  const outcomeId = await anOutcome(head, activityId, { measureId: measure.id })
  address = { activityId, outcomeId }
}

async function brought(
  content: string | Uint8Array<ArrayBuffer>,
  viewer = head,
  name = 'figures.csv',
): Promise<string> {
  const given =
    typeof content === 'string' ? { pasted: content } : { file: new File([content], name), pasted: '' }
  return bringFigures(viewer, { ...address, ...given })
}

async function preview(draft: string, asked: Record<string, string> = {}, viewer = head) {
  const found = await previewImport(viewer, address, draft, asked)
  if (!found?.preview) throw new Error('There is no such draft.')
  return found.preview
}

/** Presses the button that accepts what this preview shows. */
async function accept(
  draft: string,
  asked: Record<string, string> = {},
  more: Record<string, string> = {},
  viewer = head,
) {
  const shown = await preview(draft, asked, viewer)
  return acceptFigures(
    viewer,
    acceptFiguresSchema.parse({
      ...address,
      ...shown.asked,
      seen: shown.read?.digest ?? '',
      press: 'accept',
      ...more,
    }),
  )
}

async function bringIn(content: string | Uint8Array<ArrayBuffer>, asked: Record<string, string> = {}) {
  return accept(await brought(content), asked)
}

async function result() {
  const [row] = await inSchool(head, (tx) =>
    tx.result.findMany({
      where: { schoolId: head.schoolId, outcomeId: address.outcomeId, replacedAt: null },
    }),
  )
  return (row?.output as unknown as OutcomeResult) ?? null
}

async function figures() {
  const found = await inSchool(head, (tx) => readPupilFigures(tx, head, [address.outcomeId]))
  return found.get(address.outcomeId) ?? []
}

async function counts() {
  return inSchool(head, async (tx) => ({
    figures: await tx.figure.count({ where: { schoolId: head.schoolId } }),
    pupils: await tx.pupil.count({ where: { schoolId: head.schoolId } }),
    history: await tx.auditEntry.count({ where: { schoolId: head.schoolId } }),
    results: await tx.result.count({ where: { schoolId: head.schoolId } }),
  }))
}

describe('the family therapy arm of anorexia.csv', () => {
  it('gives +7.26 with n = 17 and R’s interval, and changes nothing the second time', async () => {
    await anotherOutcome()
    const asked = { only: 'B=FT' }
    const draft = await brought(fixture('anorexia.csv'))
    expect((await preview(draft)).settings.mapping).toMatchObject({
      pupilRef: 'rownames',
      before: 'Prewt',
      after: 'Postwt',
    })
    const proposed = (await preview(draft)).asked
    const shown = await preview(draft, { ...proposed, ...asked })
    expect(shown.read?.filtered).toEqual({ of: 72, rows: 17 })
    expect(shown.read?.plan.counts).toMatchObject({ added: 34, changed: 0, same: 0 })

    const accepted = await accept(draft, { ...proposed, ...asked })
    expect(accepted.written).toEqual({
      added: 34,
      changed: 0,
      absent: 0,
      redated: 0,
      same: 0,
      pupils: 17,
      left: 0,
    })
    const { change } = (await result()) as OutcomeResult
    expect(change.n).toBe(17)
    // R 4: with(subset(MASS::anorexia, Treat == "FT"), t.test(Postwt, Prewt, paired = TRUE))
    expect(change.estimate).toBeCloseTo(7.264706, 6)
    expect(change.ciLow?.toFixed(5)).toBe('3.58470')
    expect(change.ciHigh?.toFixed(5)).toBe('10.94471')

    const before = await counts()
    const again = await brought(fixture('anorexia.csv'))
    expect((await preview(again, { ...proposed, ...asked, draft: again })).read?.plan).toMatchObject({
      changes: [],
      newPupils: [],
      counts: { same: 34 },
    })
    expect((await accept(again, { ...proposed, ...asked, draft: again })).written).toMatchObject({
      added: 0,
      same: 34,
    })
    expect(await counts()).toEqual(before)
  })
})

describe('bringing figures in', () => {
  it('writes nothing until it is accepted', async () => {
    await anotherOutcome()
    const before = await counts()
    await preview(await brought('pupil,before,after\nQ-1,80,84\n'))
    expect(await counts()).toEqual(before)
  })

  it('takes one wave at a time, with the day it was taken, and keeps the other', async () => {
    await anotherOutcome()
    await bringIn('pupil\tscore\nQ-11\t80\nQ-12\t85', {
      'column.pupilRef': 'pupil',
      'column.before': 'score',
      beforeOn: '12/1/2026',
    })
    await bringIn('pupil\tscore\nQ-11\t84\nQ-12\t86', {
      'column.pupilRef': 'pupil',
      'column.after': 'score',
      afterOn: '9/3/2026',
    })
    expect(await result()).toMatchObject({ change: { n: 2, estimate: 2.5 }, weeks: 8 })
  })

  it('creates pupils with what the table says of them, and leaves those it knows alone', async () => {
    await anotherOutcome()
    const known = await aPupil(head, { reference: 'Q-21', yearGroup: 'Year 2', className: 'Oak' })
    await bringIn('pupil,before,after,year,class,SEND\nq-21,80,84,Y3,Elm,yes\nQ-22,81,85,Y3,Elm,yes\n')
    const pupils = await inSchool(head, (tx) =>
      tx.pupil.findMany({
        where: { schoolId: head.schoolId, reference: { in: ['Q-21', 'Q-22', 'q-21'] } },
        orderBy: { reference: 'asc' },
      }),
    )
    expect(pupils).toMatchObject([
      { id: known.id, yearGroup: 'Year 2', className: 'Oak', groups: [] },
      { reference: 'Q-22', yearGroup: 'Year 3', className: 'Elm', groups: ['send'] },
    ])
  })

  it('changes figures that differ, tells which, and lets no blank take the place of a figure', async () => {
    await anotherOutcome()
    await someFigures(
      head,
      address.outcomeId,
      [
        [80, 84],
        [81, 85],
        [82, 86],
      ],
      { references: ['Q-31', 'Q-32', 'Q-33'] },
    )
    const draft = await brought('pupil,before,after\nQ-31,80,88\nQ-32,,85\nQ-33,absent,86\n')
    const { read } = await preview(draft)
    expect(read?.plan.changes).toMatchObject([{ reference: 'Q-31', wave: 'after', was: 84, is: 88 }])
    expect(read?.plan.counts).toEqual({ added: 0, changed: 1, removed: 0, absent: 0, redated: 0, same: 4 })
    await accept(draft)
    expect((await figures()).map(({ before, after }) => [before, after]).sort()).toEqual([
      [80, 88],
      [81, 85],
      [82, 86],
    ])
  })

  it('notes a pupil without a figure, but not in a column that is still to be filled', async () => {
    await anotherOutcome()
    await bringIn('pupil,before,after\nQ-41,80,\nQ-42,absent,\n', {
      'column.pupilRef': 'pupil',
      'column.before': 'before',
      'column.after': 'after',
    })
    const rows = await inSchool(head, (tx) =>
      tx.figure.findMany({
        where: { schoolId: head.schoolId, outcomeId: address.outcomeId },
        select: { wave: true, value: true },
      }),
    )
    expect(rows).toHaveLength(2)
    expect(rows).toEqual(
      expect.arrayContaining([
        { wave: 'before', value: 80 },
        { wave: 'before', value: null },
      ]),
    )
  })

  it('names each row that cannot be taken, with its line, column and reason, and takes the others', async () => {
    await anotherOutcome({ minimum: 40, maximum: 160, decimals: 0 })
    const table = [
      'pupil,before,after,date after',
      'Q-51,80,84,9/3/2026',
      'Q-52,12,84,9/3/2026',
      'Q-53,eighty,84,9/3/2026',
      'Q-54,80,84,03/25/2026',
      'Q-55,80,84,9/3/2099',
      'Q-56,80,84,9/3/2026',
      'Q-56,81,84,9/3/2026',
      'Amina Khan,80,84,9/3/2026',
      ',80,84,9/3/2026',
      'Q-57,80,84.5,9/3/2026',
    ].join('\n')
    const draft = await brought(table)
    const { read } = await preview(draft)
    expect(read?.problems.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)).toEqual([
      '3 before: 12 is below the lowest possible, 40.',
      '4 before: “eighty” is not a number.',
      expect.stringMatching(/^5 date after: /),
      '6 date after: This day has not come yet.',
      '7 pupil: This pupil is in rows 7 and 8 with different figures. Keep the right one.',
      '8 pupil: This pupil is in rows 7 and 8 with different figures. Keep the right one.',
      expect.stringMatching(/^9 pupil: This reads as a person’s name/),
      '10 pupil: There is no reference in this row.',
      '11 after: 84.5 is not a whole number.',
    ])
    expect((await accept(draft)).written).toMatchObject({ added: 2, pupils: 1, left: 9 })
  })

  it('asks before it takes references that could be names', async () => {
    await anotherOutcome()
    const draft = await brought('pupil,before,after\nKestrel,80,84\nQ-61,81,85\n')
    await expect(accept(draft)).rejects.toThrow('Tick the box')
    expect((await accept(draft, {}, { namesNobody: 'yes' })).written).toMatchObject({ pupils: 2 })
  })

  it('writes nothing but what was seen', async () => {
    await anotherOutcome()
    const draft = await brought('pupil,before,after,retest\nQ-71,80,84,88\n')
    const shown = await preview(draft)
    const form = { ...address, ...shown.asked, seen: shown.read?.digest, press: 'accept' }

    const otherColumn = acceptFiguresSchema.parse({ ...form, 'column.after': 'retest' })
    expect(await acceptFigures(head, otherColumn)).toMatchObject({
      isChanged: true,
      look: { 'column.after': 'retest' },
    })
    const looked = acceptFiguresSchema.parse({ ...form, press: 'look' })
    expect(await acceptFigures(head, looked)).toMatchObject({ isChanged: false })
    // Somebody typed one of these figures in the meantime.
    await someFigures(head, address.outcomeId, [[79, undefined]], { references: ['Q-71'] })
    expect(await acceptFigures(head, acceptFiguresSchema.parse(form))).toMatchObject({ isChanged: true })
    expect((await figures()).map(({ after }) => after)).toEqual([null])
  })

  it('refuses one column for two things, and days that cannot be', async () => {
    await anotherOutcome()
    const draft = await brought('pupil,before,after\nQ-81,80,84\n')
    await expect(
      accept(draft, { 'column.pupilRef': 'pupil', 'column.before': 'after', 'column.after': 'after' }),
    ).rejects.toThrow('“after” is chosen for “Before” already')
    await expect(accept(draft, {}, { beforeOn: '9/3/2026', afterOn: '9/2/2026' })).rejects.toThrow(
      'before the first',
    )
  })

  it('accepts a form that is sent twice once, and says that a draft is over', async () => {
    await anotherOutcome()
    const draft = await brought('pupil,before,after\nQ-91,80,84\n')
    const viewer = sending(head, crypto.randomUUID())
    const shown = await preview(draft)
    const form = acceptFiguresSchema.parse({
      ...address,
      ...shown.asked,
      seen: shown.read?.digest,
      press: 'accept',
    })
    const [one, two] = await Promise.all([acceptFigures(viewer, form), acceptFigures(viewer, form)])
    expect(two).toEqual(one)
    expect(await figures()).toHaveLength(1)
    await expect(acceptFigures(head, form)).rejects.toThrow('accepted already')
    expect((await previewImport(head, address, draft, {}))?.preview).toBeNull()
  })
})

describe('what cannot be read says so', () => {
  const cases: [string, string | Uint8Array<ArrayBuffer>, RegExp][] = [
    ['nothing pasted', '   ', /Choose a file with rows in it, or paste/],
    ['an empty file', new Uint8Array(), /empty/],
    ['words', new TextEncoder().encode('Dear parents and carers\n'), /one row only/],
    ['a list', new TextEncoder().encode('Y3-001\nY3-002\nY3-003\n'), /one column only/],
    ['a PDF called .csv', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< >>\nendobj'), /PDF/],
    [
      'too many rows',
      new TextEncoder().encode(`pupil,before\n${'A1,1\n'.repeat(100_001)}`),
      /more than 100,000 rows/,
    ],
  ]
  it.each(cases)('%s', async (_, content, said) => {
    await anotherOutcome()
    const error = await brought(content).then(
      () => null,
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(RuleBroken)
    expect((error as RuleBroken).message).toMatch(said)
  })

  it('26 columns of rubbish are laid out to be chosen from, and give nothing', async () => {
    await anotherOutcome()
    const heading = Array.from({ length: 26 }, (_, i) => `x${i}`).join(',')
    const row = (n: number) => Array.from({ length: 26 }, (_, i) => `~${(n * i * 7919) % 97}!`).join(',')
    const shown = await preview(await brought(`${heading}\n${row(1)}\n${row(2)}\n${row(3)}\n`))
    expect(shown.table.columns).toHaveLength(26)
    expect(shown.read).toBeNull()
  })
})

describe('who may', () => {
  it('lets nobody who only reads bring in, see or accept a draft', async () => {
    await anotherOutcome()
    const draft = await brought('pupil,before,after\nQ-101,80,84\n')
    const shown = await preview(draft)
    const form = acceptFiguresSchema.parse({
      ...address,
      ...shown.asked,
      seen: shown.read?.digest,
      press: 'accept',
    })
    for (const role of ['governor', 'trust_leader'] as const) {
      const viewer = await aMember(school, role)
      await expect(bringFigures(viewer, { ...address, pasted: 'a,b\n1,2' })).rejects.toThrow(NotAllowed)
      await expect(acceptFigures(viewer, form)).rejects.toThrow(NotAllowed)
      expect(await previewImport(viewer, address, draft, {})).toBeNull()
    }
  })

  it('keeps a draft to the person who brought it, and to its outcome and school', async () => {
    await anotherOutcome()
    const draft = await brought('pupil,before,after\nQ-111,80,84\n')
    const shown = await preview(draft)
    const form = acceptFiguresSchema.parse({
      ...address,
      ...shown.asked,
      seen: shown.read?.digest,
      press: 'accept',
    })
    const colleague = await aMember(school, 'staff')
    expect((await previewImport(colleague, address, draft, {}))?.preview).toBeNull()
    await expect(acceptFigures(colleague, form)).rejects.toThrow(RuleBroken)

    expect(await previewImport(other, address, draft, {})).toBeNull()
    await expect(acceptFigures(other, form)).rejects.toThrow(NotFound)
    await expect(bringFigures(other, { ...address, pasted: 'a,b\n1,2' })).rejects.toThrow(NotFound)

    const { id, outcomeId } = await aRunningActivity(head)
    await expect(acceptFigures(head, { ...form, activityId: id, outcomeId })).rejects.toThrow(RuleBroken)
    await expect(acceptFigures(head, { ...form, outcomeId })).rejects.toThrow(NotFound)
    expect((await previewImport(head, address, crypto.randomUUID(), {}))?.preview).toBeNull()
    expect((await previewImport(head, address, 'x', {}))?.preview).toBeNull()
    expect(await figures()).toEqual([])
  })

  it('never takes another school’s pupil for its own', async () => {
    await anotherOutcome()
    const theirs = await aPupil(other, { reference: 'Q-121' })
    await bringIn('pupil,before,after\nQ-121,80,84\nQ-122,80,85')
    expect((await figures()).map(({ pupilId }) => pupilId)).not.toContain(theirs.id)
    expect(await figures()).toHaveLength(2)
  })
})

describe('at size', () => {
  it('takes no more rows than any group of schools has pupils, unless they are narrowed down', async () => {
    await anotherOutcome()
    const rows = Array.from({ length: 50_001 }, (_, i) => `R-${i}\t80\t84\t${i < 3 ? 'ours' : 'theirs'}`)
    const draft = await brought(`pupil\tbefore\tafter\tschool\n${rows.join('\n')}`)
    const shown = await preview(draft)
    expect(shown.read).toBeNull()
    expect(shown.clashes.only).toContain('50,001 rows')
    expect((await preview(draft, { ...shown.asked, only: 'D=ours' })).read?.rows).toBe(3)
  })

  it('accepts 6,000 rows in the background with a few statements, and works out what a count from scratch gives', async () => {
    // What an earlier test has left to be done would be taken first.
    while (await doNextJob());
    await anotherOutcome({ decimals: 0 })
    const batch = crypto.randomUUID().slice(0, 6)
    const rows = Array.from({ length: 6000 }, (_, i) => [
      `${batch}-${i}`,
      400 + ((i * 37) % 90),
      420 + ((i * 53) % 110),
    ])
    const text = `pupil,before,after,class\n${rows.map(([ref, a, b]) => `${ref},${a},${b},C${Number(a) % 20}`).join('\n')}`
    const draft = await brought(new TextEncoder().encode(text))
    const { job } = await accept(draft)
    const { statements } = await countingStatements(doNextJob)
    expect(await getJob(head, job ?? '')).toMatchObject({
      end: 'done',
      words: '12,000 figures added and 6,000 pupils added to the register.',
    })
    // Some thirty, and four each half second to say how far it is: on a slow machine more.
    expect(statements).toBeLessThan(150)
    const scratch = pairedChange(
      rows.map(([, before]) => before as number),
      rows.map(([, , after]) => after as number),
    )
    const { change } = (await result()) as OutcomeResult
    expect(change.n).toBe(6000)
    expect(change.estimate).toBeCloseTo(scratch.estimate as number, 9)
    expect(change.ciLow).toBeCloseTo(scratch.ciLow as number, 9)
  })
})
