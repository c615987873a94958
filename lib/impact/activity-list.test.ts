import { afterEach, describe, expect, it } from 'vitest'
import { getActivity } from '@/lib/activities/queries'
import { archiveActivity } from '@/lib/activities/status-commands'
import { setClock, today } from '@/lib/platform/clock'
import { csvText } from '@/lib/platform/csv'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity, aRunningActivity, measureOf } from '@/prisma/builders/activities'
import { someFigures } from '@/prisma/builders/figures'
import { aQuotation } from '@/prisma/builders/responses'
import { activitiesTable } from './activity-csv'
import { factsOf } from './activity-facts'
import { ACTIVITIES_A_PAGE, exportActivities, listActivities } from './activity-list'
import { ladderFor } from './ladder'
import { listFilters } from './list-filters'

afterEach(() => setClock(null))

const titles = async (viewer: Viewer, query: Record<string, string> = {}) =>
  (await listActivities(viewer, listFilters.parse(query)))?.activities.map(({ title }) => title)

describe('the list of activities', () => {
  it('is this academic year’s, the highest step first, with how many stand on each', async () => {
    const { head } = await aSchool()
    setClock(new Date('2026-02-01T12:00:00Z'))
    await anActivity(head, { title: 'Last year’s' })
    setClock(new Date('2026-11-21T12:00:00Z'))
    await anActivity(head, { title: 'An idea' })
    await aRunningActivity(head, { title: 'Planned only' })
    const { id } = await aRunningActivity(head, { title: 'Heard from' })
    await aQuotation(head, id)
    const list = await listActivities(head, listFilters.parse({}))
    expect(list?.activities.map(({ title }) => title)).toEqual(['Heard from', 'Planned only', 'An idea'])
    expect(list?.steps.filter(({ count }) => count > 0).map(({ step, count }) => [step, count])).toEqual([
      ['planned', 1],
      ['parents_responded', 1],
    ])
    expect(list).toMatchObject({ ideas: 1, total: 3, choices: { hasAny: true } })
    expect(await titles(head, { academicYear: '2025' })).toEqual(['Last year’s'])
    expect(await titles(head, { academicYear: 'all' })).toHaveLength(4)
  })

  it('is narrowed by what stands in the address, and not by nonsense', async () => {
    const { head } = await aSchool()
    await aRunningActivity(head, { title: 'Reading', yearGroups: ['Year 1'], groups: ['eal'] })
    await anActivity(head, { title: 'Breakfast', need: 'Fathers do not come', yearGroups: ['Year 5'] })
    await anActivity(head, { title: 'Everybody' })
    const gone = await anActivity(head, { title: 'Put away' })
    await archiveActivity(head, { id: gone, version: 1 })

    expect(await titles(head)).toEqual(['Reading', 'Breakfast', 'Everybody'])
    expect(await titles(head, { status: 'running' })).toEqual(['Reading'])
    expect(await titles(head, { step: 'planned' })).toEqual(['Reading'])
    expect(await titles(head, { step: 'any' })).toEqual(['Reading'])
    expect(await titles(head, { step: 'pupils_changed' })).toEqual([])
    expect(await titles(head, { kind: 'none' })).toHaveLength(3)
    expect(await titles(head, { kind: 'engagement' })).toEqual([])
    expect(await titles(head, { yearGroup: 'Year 1' })).toEqual(['Reading', 'Everybody'])
    expect(await titles(head, { group: 'eal' })).toEqual(['Reading'])
    expect(await titles(head, { measure: await measureOf(head, 'reading_age') })).toEqual(['Reading'])
    expect(await titles(head, { measure: await measureOf(head, 'spelling') })).toEqual([])
    expect(await titles(head, { text: 'FATHERS' })).toEqual(['Breakfast'])
    expect(await titles(head, { text: '100%' })).toEqual([])
    expect(await titles(head, { archived: 'yes' })).toEqual(['Put away'])
    expect(
      await titles(head, {
        status: 'odd',
        step: '9',
        kind: 'x',
        measure: 'y',
        academicYear: 'z',
        page: '-1',
      }),
    ).toEqual(['Reading', 'Breakfast', 'Everybody'])
  })

  it('puts each on the step its own page has, whatever has been recorded', async () => {
    const { head } = await aSchool()
    const rising = [80, 83, 79, 90, 85, 88, 84, 91].map(
      (before, i) => [before, before + 5 + (i % 3)] as const,
    )
    const { id: changed, outcomeId } = await aRunningActivity(head, { title: 'Changed' })
    await someFigures(head, outcomeId, rising)
    const { outcomeId: few } = await aRunningActivity(head, { title: 'Too few' })
    await someFigures(head, few, rising.slice(0, 4))
    const { outcomeId: first } = await aRunningActivity(head, { title: 'First figures only' })
    await someFigures(head, first, [[80, undefined]])
    const { id: heard } = await aRunningActivity(head, { title: 'Heard from' })
    await aQuotation(head, heard)
    await anActivity(head, { title: 'An idea' })

    const list = await listActivities(head, listFilters.parse({}))
    expect(list?.activities).toHaveLength(5)
    expect(list?.activities[0]).toMatchObject({
      id: changed,
      stands: 'pupils_changed',
      measures: ['Reading age'],
    })
    for (const { id, stands } of list?.activities ?? []) {
      const record = await getActivity(head, id)
      expect(record && ladderFor(factsOf(record, today())).stands).toBe(stands)
    }
  })

  it('comes a page at a time', async () => {
    const { head } = await aSchool()
    for (let i = 0; i <= ACTIVITIES_A_PAGE; i++) await anActivity(head, { title: `Activity ${100 + i}` })
    expect(await titles(head)).toHaveLength(ACTIVITIES_A_PAGE)
    expect(await titles(head, { page: '2' })).toEqual([`Activity ${100 + ACTIVITIES_A_PAGE}`])
    expect(await titles(head, { page: '3' })).toEqual([])
  })

  it('is this school’s alone, and not for governors', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    await anActivity(head, { title: 'Ours' })
    expect(await titles(other)).toEqual([])
    expect((await exportActivities(other, listFilters.parse({})))?.activities).toEqual([])
    expect(await titles(await aMember(school, 'trust_leader'))).toEqual(['Ours'])
    const governor = await aMember(school, 'governor')
    expect(await listActivities(governor, listFilters.parse({}))).toBeNull()
    expect(await exportActivities(governor, listFilters.parse({}))).toBeNull()
  })
})

describe('the file people take away', () => {
  it('has a row for each, and no cell a spreadsheet would run', async () => {
    const { head } = await aSchool()
    await aRunningActivity(head, { title: '=HYPERLINK("http://x.example")', groups: ['eal'] })
    await anActivity(head, { title: '@SUM(1,2) “quoted”, and a comma' })
    const list = await exportActivities(head, listFilters.parse({}))
    if (!list) throw new Error('No list')
    const csv = await csvText(activitiesTable(list.activities, list.groupName))
    expect(csv.startsWith('\uFEFFActivity,Academic year,Status')).toBe(true)
    const lines = csv.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^"'=HYPERLINK/)
    expect(lines[1]).toContain('Learning English (EAL)')
    expect(lines[2]).toMatch(/^"'@SUM/)
  })
})
