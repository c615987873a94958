import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMeasure, aMember, aPupil, aSchool } from '@/prisma/builders'
import { addMeasure, bringBackMeasure, changeMeasure, retireMeasure } from './commands'
import { MEASURE_LIBRARY } from './library'
import { getMeasure, listMeasures } from './queries'
import { newMeasure } from './schema'
import { getStart } from './start'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const typed = newMeasure.parse({
  name: 'Spelling, spring',
  about: 'pupils',
  direction: 'higher',
  type: 'school_test',
  unit: 'words',
  minimum: '0',
  maximum: '40',
})
const { libraryKey: _, ...scaled } = typed

async function withOutcome(
  viewer: Viewer,
  measureId: string,
  given: { locked?: boolean; figure?: boolean } = {},
) {
  const { schoolId } = viewer
  const pupil = given.figure ? await aPupil(viewer) : null
  await inSchool(viewer, async (tx) => {
    const activity = await tx.activity.create({
      data: { schoolId, title: 'Reading together', academicYear: 2026, createdById: viewer.personId },
    })
    const outcome = await tx.outcome.create({
      data: {
        schoolId,
        activityId: activity.id,
        measureId,
        statement: 'Spelling improves',
        lockedAt: given.locked ? new Date() : null,
      },
    })
    if (pupil)
      await tx.figure.create({
        data: { schoolId, outcomeId: outcome.id, pupilId: pupil.id, wave: 'before', value: 20 },
      })
  })
}

describe('adding a measure', () => {
  it('keeps it, with its history, and the list shows it among the shipped ones', async () => {
    const { head } = await aSchool()
    const id = await addMeasure(head, typed)
    const record = await getMeasure(head, id)
    expect(record).toMatchObject({ name: 'Spelling, spring', maximum: 40, use: { outcomes: 0, figures: 0 } })
    expect(record?.history).toMatchObject([{ kind: 'measure.added' }])
    expect(await listMeasures(head)).toHaveLength(MEASURE_LIBRARY.length + 1)
  })

  it('refuses a name another measure has, also one out of use', async () => {
    const { head } = await aSchool()
    await expect(addMeasure(head, { ...typed, name: 'reading AGE' })).rejects.toMatchObject({ field: 'name' })
    const id = await aMeasure(head, { name: 'Old test' })
    await retireMeasure(head, { id, version: 1 })
    await expect(addMeasure(head, { ...typed, name: 'Old test' })).rejects.toThrow(/out of use/)
  })

  it('is for those who work in the school', async () => {
    const { school } = await aSchool()
    for (const role of ['governor', 'trust_leader'] as const)
      await expect(addMeasure(await aMember(school, role), typed)).rejects.toThrow(NotAllowed)
    await expect(addMeasure(await aMember(school, 'staff'), typed)).resolves.toBeTruthy()
  })

  it('can start from the library or from a measure of this school', async () => {
    const { head } = await aSchool()
    const other = await aSchool()
    const id = await aMeasure(head, { name: 'Spelling, spring', maximum: 40 })
    expect(await getStart(head, { library: 'standardised_score' })).toMatchObject({
      isNameTaken: true,
      libraryKey: 'standardised_score',
      scale: { publishedSd: 15, about: 'pupils' },
    })
    expect(await getStart(head, { from: id })).toMatchObject({
      like: 'Spelling, spring',
      scale: { maximum: 40 },
    })
    expect(await getStart(other.head, { from: id })).toBeNull()
    expect(await getStart(head, {})).toBeNull()
    expect(await getStart(head, { library: 'nothing' })).toBeNull()
  })
})

describe('changing a measure', () => {
  it('changes everything while nothing rests on it', async () => {
    const { head } = await aSchool()
    const id = await aMeasure(head)
    await withOutcome(head, id)
    await changeMeasure(head, { ...scaled, id, version: 1, unit: 'marks', maximum: 60, reliability: 0.9 })
    const record = await getMeasure(head, id)
    expect(record).toMatchObject({ unit: 'marks', maximum: 60, reliability: 0.9, version: 2 })
    expect(record?.history[0]).toMatchObject({
      kind: 'measure.changed',
      detail: { after: { unit: 'marks' } },
    })
  })

  it.each([
    ['figures', { figure: true }],
    ['planned outcomes', { locked: true }],
  ])('keeps the scale where there are %s, and lets the rest change', async (_, given) => {
    const { head } = await aSchool()
    const id = await aMeasure(head, scaled)
    await withOutcome(head, id, given)
    for (const change of [
      { unit: 'marks' },
      { direction: 'lower' as const },
      { minimum: 1 },
      { maximum: null },
      { type: 'standardised_test' as const },
      { about: 'parents' as const },
      { publishedSd: 15 },
    ]) {
      const refused = changeMeasure(head, { ...scaled, id, version: 1, ...change })
      await expect(refused).rejects.toMatchObject({ field: Object.keys(change)[0] })
      await expect(changeMeasure(head, { ...scaled, id, version: 1, ...change })).rejects.toThrow(
        /new measure/,
      )
    }
    await changeMeasure(head, { id, version: 1, name: 'Spelling, Easter', decimals: 1, reliability: 0.85 })
    expect(await getMeasure(head, id)).toMatchObject({
      name: 'Spelling, Easter',
      unit: 'words',
      reliability: 0.85,
    })
  })

  it('does not turn a measure about pupils into one about parents under an outcome', async () => {
    const { head } = await aSchool()
    const id = await aMeasure(head, scaled)
    await withOutcome(head, id)
    await expect(changeMeasure(head, { ...scaled, id, version: 1, about: 'parents' })).rejects.toThrow(
      RuleBroken,
    )
  })

  it('refuses a stale save, and a name another measure has', async () => {
    const { head } = await aSchool()
    const id = await aMeasure(head, scaled)
    await changeMeasure(head, { ...scaled, id, version: 1, maximum: 50 })
    await expect(changeMeasure(head, { ...scaled, id, version: 1 })).rejects.toThrow(StaleEdit)
    await expect(changeMeasure(head, { ...scaled, id, version: 2, name: 'Spelling' })).rejects.toThrow(
      RuleBroken,
    )
  })
})

describe('a measure out of use', () => {
  it('can be put back', async () => {
    const { head } = await aSchool()
    const id = await aMeasure(head)
    await retireMeasure(head, { id, version: 1 })
    expect((await listMeasures(head))?.at(-1)).toMatchObject({ id, retired: true })
    await bringBackMeasure(head, { id, version: 2 })
    expect((await getMeasure(head, id))?.retiredAt).toBeNull()
    await expect(bringBackMeasure(head, { id, version: 3 })).rejects.toThrow(StaleEdit)
  })
})

describe('a measure', () => {
  it('is not there for another school or a guess, and refused to a governor', async () => {
    const { head, school } = await aSchool()
    const other = await aSchool()
    const governor = await aMember(school, 'governor')
    const id = await aMeasure(head, scaled)
    const attempts: ((viewer: Viewer, id: string) => Promise<string>)[] = [
      (viewer, id) => changeMeasure(viewer, { ...scaled, id, version: 1 }),
      (viewer, id) => retireMeasure(viewer, { id, version: 1 }),
      (viewer, id) => bringBackMeasure(viewer, { id, version: 1 }),
    ]
    for (const attempt of attempts) {
      await expect(attempt(other.head, id)).rejects.toThrow(NotFound)
      await expect(attempt(head, GUESSED)).rejects.toThrow(NotFound)
      await expect(attempt(governor, id)).rejects.toThrow(NotAllowed)
    }
    expect(await getMeasure(head, id)).not.toBeNull()
    expect(await getMeasure(other.head, id)).toBeNull()
    expect((await listMeasures(other.head))?.some((measure) => measure.id === id)).toBe(false)
    expect(await listMeasures(governor)).toBeNull()
    expect(await getMeasure(governor, id)).toBeNull()
    for (const guess of [GUESSED, 'not-an-id']) expect(await getMeasure(head, guess)).toBeNull()
  })
})
