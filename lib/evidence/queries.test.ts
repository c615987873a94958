import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aFile, aQuotation } from '@/prisma/builders/evidence'
import { aResult, aScene } from '@/prisma/testing/evidence-scene'
import { csvText } from '../platform/csv'
import { listFigures, listSupportable } from './choices'
import { withdrawEvidence } from './commands'
import { evidenceTable } from './csv'
import { evidenceFilters, noFilters } from './filters'
import { exportEvidence, listEvidence } from './list'
import { getEvidence, getEvidenceFile } from './one'
import { listEvidenceFor, readAgeingEvidence } from './queries'

afterEach(() => setClock(null))

const ageing = (viewer: Viewer) => inSchool(viewer, (tx) => readAgeingEvidence(tx, viewer))

const noon = (date: string) => setClock(new Date(`${date}T12:00:00Z`))

async function listed(viewer: Viewer, filters = {}) {
  const { items, total } = await listEvidence(viewer, { ...noFilters, ...filters })
  expect(total).toBe(items.length)
  return items.map((item) => item.quotation)
}

/** One quotation for each of who may see it, added by the head. */
async function aSpread() {
  const scene = await aScene()
  const { head, activityId } = scene
  const add = (quotation: string, given = {}) => aQuotation(head, activityId, { quotation, ...given })
  const ids = {
    leaders: await add('for leaders', { visibility: 'leaders' }),
    staff: await add('for staff'),
    governors: await add('for governors', { visibility: 'governors' }),
  }
  return { ...scene, ids, add }
}

describe('who may see a piece of evidence', () => {
  it('follows its visibility', async () => {
    const { head, leader, staff, liaison, governor, trust, ids } = await aSpread()
    const seen = async (viewer: Viewer) => {
      const pieces = await Promise.all(Object.values(ids).map((id) => getEvidence(viewer, id)))
      return pieces.map((piece) => piece !== null)
    }
    for (const viewer of [head, leader]) expect(await seen(viewer)).toEqual([true, true, true])
    for (const viewer of [staff, liaison]) expect(await seen(viewer)).toEqual([false, true, true])
    for (const viewer of [governor, trust]) expect(await seen(viewer)).toEqual([false, false, true])
  })

  it('stops at the school, and at ids that are guessed or none', async () => {
    const { head, ids, activityId } = await aSpread()
    const { head: stranger } = await aScene()
    const file = await aFile(head, activityId, 'log')
    for (const id of [...Object.values(ids), file]) {
      expect(await getEvidence(stranger, id)).toBeNull()
      expect(await getEvidenceFile(stranger, id)).toBeNull()
    }
    const sha256 = (await getEvidence(head, file))?.file?.sha256 ?? ''
    for (const id of [randomUUID(), sha256, '../..', '']) {
      expect(await getEvidence(head, id)).toBeNull()
      expect(await getEvidenceFile(head, id)).toBeNull()
    }
    expect(await listEvidenceFor(stranger, activityId)).toEqual([])
    expect(await listEvidenceFor(head, randomUUID())).toEqual([])
    expect(await listEvidenceFor(head, 'nonsense')).toEqual([])
    expect(await ageing(stranger)).toEqual([])
  })

  it('includes what one added oneself', async () => {
    const { staff, liaison, activityId } = await aScene()
    const id = await aQuotation(staff, activityId, { visibility: 'leaders' })
    expect(await getEvidence(staff, id)).not.toBeNull()
    expect(await getEvidence(liaison, id)).toBeNull()
  })

  it('ends for governors with the consent, the day after its last, and when it is withdrawn or replaced', async () => {
    const { staff, governor, activityId, ids } = await aSpread()
    const sees = async (id: string) => (await getEvidence(governor, id)) !== null
    const until = {
      visibility: 'governors' as const,
      consent: 'given_until' as const,
      consentUntil: '2030-07-31',
    }
    const limited = await aQuotation(staff, activityId, until)
    const file = await aFile(staff, activityId, 'photo', until)
    noon('2030-07-31')
    expect(await sees(limited)).toBe(true)
    expect(await getEvidenceFile(governor, file)).not.toBeNull()
    noon('2030-08-01')
    expect(await sees(limited)).toBe(false)
    expect(await getEvidenceFile(governor, file)).toBeNull()
    expect(await getEvidence(staff, limited)).not.toBeNull()

    const replaced = await aQuotation(staff, activityId, { visibility: 'governors' })
    await aQuotation(staff, activityId, { replaces: replaced })
    await withdrawEvidence(staff, { id: ids.governors, version: 1, reason: 'x' })
    expect(await sees(replaced)).toBe(false)
    expect(await sees(ids.governors)).toBe(false)
  })

  it('never tells governors or trust leaders from whom it came', async () => {
    const { governor, trust, staff, ids } = await aSpread()
    for (const viewer of [governor, trust]) {
      expect(await getEvidence(viewer, ids.governors)).toMatchObject({ source: null, history: [] })
    }
    expect(await getEvidence(staff, ids.governors)).toMatchObject({ source: 'Parent, Year 1' })
  })
})

describe('a file', () => {
  it('is described for those who may see its evidence', async () => {
    const { head, staff, governor, activityId } = await aScene()
    const id = await aFile(head, activityId, 'log', { name: 'Zoë’s log.txt' })
    expect(await getEvidenceFile(staff, id)).toMatchObject({
      name: 'Zoë’s log.txt',
      bytes: 3,
      contentType: 'text/plain',
    })
    expect(await getEvidenceFile(governor, id)).toBeNull()
    expect(await getEvidenceFile(staff, await aQuotation(head, activityId))).toBeNull()
  })
})

describe('the evidence beside an activity', () => {
  it('is what is in use and may be seen, newest first, with the outcomes it is narrowed to', async () => {
    const { head, staff, activityId, otherActivityId, outcomeId, add } = await aSpread()
    await add('about the outcome', { datedOn: '2026-02-01', supports: [{ activityId, outcomeId }] })
    const gone = await add('withdrawn')
    await withdrawEvidence(head, { id: gone, version: 1, reason: 'x' })
    await add('elsewhere', { supports: [{ activityId: otherActivityId, outcomeId: null }] })
    const items = await listEvidenceFor(staff, activityId)
    expect(items.map((item) => [item.quotation, item.outcomeIds])).toEqual([
      ['about the outcome', [outcomeId]],
      ['for governors', []],
      ['for staff', []],
    ])
  })

  it('is only that for governors where trust leaders and governors look', async () => {
    const { trust, governor, activityId } = await aSpread()
    for (const viewer of [trust, governor]) {
      expect((await listEvidenceFor(viewer, activityId)).map((item) => item.quotation)).toEqual([
        'for governors',
      ])
    }
  })
})

describe('the list of evidence', () => {
  it('is for those who record, each seeing what they may', async () => {
    const { head, staff, governor, trust } = await aSpread()
    const { head: stranger } = await aScene()
    expect(await listed(head)).toHaveLength(3)
    expect(await listed(staff)).toEqual(['for governors', 'for staff'])
    expect(await listed(stranger)).toEqual([])
    for (const viewer of [governor, trust]) {
      await expect(listEvidence(viewer, noFilters)).rejects.toThrow(NotAllowed)
    }
  })

  it('is narrowed by kind, activity, age, consent and state', async () => {
    noon('2026-03-04')
    const { head, activityId, otherActivityId, add } = await aSpread()
    await add('old', { datedOn: '2025-03-03' })
    await add('not asked', { consent: 'not_asked' })
    await add('run out', { consent: 'given_until', consentUntil: '2026-03-03' })
    await add('until later', { consent: 'given_until', consentUntil: '2026-03-04' })
    await add('elsewhere', { supports: [{ activityId: otherActivityId, outcomeId: null }] })
    const gone = await add('withdrawn')
    await withdrawEvidence(head, { id: gone, version: 1, reason: 'x' })
    await add('newer', { replaces: await add('replaced') })

    expect(await listed(head, { kind: 'link' })).toEqual([])
    expect(await listed(head, { kind: 'quotation' })).toHaveLength(9)
    expect(await listed(head, { activity: otherActivityId })).toEqual(['elsewhere'])
    expect(await listed(head, { activity: activityId, age: 'old' })).toEqual(['old'])
    expect(await listed(head, { age: 'year' })).toHaveLength(8)
    expect((await listed(head, { consent: 'missing' })).sort()).toEqual(['not asked', 'run out'])
    expect(await listed(head, { consent: 'fine' })).toHaveLength(7)
    expect(await listed(head, { state: 'withdrawn' })).toEqual(['withdrawn'])
    expect(await listed(head, { state: 'replaced' })).toEqual(['replaced'])
  })

  it('comes fifty at a time, with the number of all', async () => {
    const { head, activityId } = await aScene()
    await Promise.all(
      Array.from({ length: 3 }, (_, i) => aQuotation(head, activityId, { quotation: `${i}` })),
    )
    const second = await listEvidence(head, { ...noFilters, page: 2 })
    expect(second).toMatchObject({ items: [], total: 3 })
  })

  it('comes whole as a file for a spreadsheet, for those who may have the list', async () => {
    const { head, staff, governor, add } = await aSpread()
    await add('=HYPERLINK("x")')
    const csv = await csvText(evidenceTable(await exportEvidence(head, noFilters)))
    expect(csv.split('\r\n')).toHaveLength(6)
    expect(csv).toMatch(/^\uFEFFTitle,Kind,/)
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(await exportEvidence(staff, noFilters)).toHaveLength(3)
    expect(await exportEvidence((await aScene()).head, noFilters)).toEqual([])
    await expect(exportEvidence(governor, noFilters)).rejects.toThrow(NotAllowed)
  })

  it('takes nonsense in its address for no filter', () => {
    expect(
      evidenceFilters.parse({ kind: 'x', activity: '1', age: '', consent: [], state: '?', page: '-3' }),
    ).toEqual(noFilters)
  })
})

describe('evidence that is growing old', () => {
  it('is called back a month before its year is over, oldest first, where something in use relies on it', async () => {
    const { head, staff, governor, add } = await aSpread()
    noon('2026-03-04')
    await add('a', { datedOn: '2025-03-03' })
    await add('b', { datedOn: '2025-04-02' })
    await add('c', { datedOn: '2025-04-03' })
    await add('d', { datedOn: '2024-01-01', visibility: 'leaders' })
    const all = await ageing(head)
    expect(all.map(({ title, isOld }) => [title, isOld])).toEqual([
      ['d', true],
      ['a', true],
      ['b', false],
    ])
    expect(all[0]?.activities).toMatchObject([{ title: 'Reading together, Year 1' }])
    expect((await ageing(staff)).map(({ title }) => title)).toEqual(['a', 'b'])
    expect(await ageing(governor)).toEqual([])
    noon('2029-03-04')
    expect(await ageing(head)).toEqual([])
  })
})

describe('what evidence may be put beside', () => {
  it('is this and last year’s activities with their outcomes, and those it supports already', async () => {
    const { staff, governor, activityId, outcomeId } = await aScene()
    const { head: stranger } = await aScene()
    const names = (await listSupportable(staff)).map(({ title, outcomes }) => [
      title,
      outcomes.map(({ id }) => id),
    ])
    expect(names).toEqual([
      ['Fathers’ breakfast', []],
      ['Reading together, Year 1', [outcomeId]],
    ])
    expect(await listSupportable(governor)).toEqual([])
    noon('2040-01-01')
    expect(await listSupportable(staff, [activityId, 'nonsense'])).toMatchObject([{ id: activityId }])
    expect(await listSupportable(stranger, [activityId])).toEqual([])
  })

  it('and the figures that can be taken are the results that stand', async () => {
    const { staff, governor, activityId, otherActivityId, outcomeId } = await aScene()
    const { head: stranger } = await aScene()
    const id = await aResult(staff, outcomeId)
    expect(await listFigures(staff, activityId)).toMatchObject([
      { id, n: 3, activity: 'Reading together, Year 1' },
    ])
    expect(await listFigures(staff, null)).toHaveLength(1)
    expect(await listFigures(staff, otherActivityId)).toEqual([])
    expect(await listFigures(governor, activityId)).toEqual([])
    expect(await listFigures(stranger, activityId)).toEqual([])
    expect(await listFigures(stranger, null)).toEqual([])
  })
})
