import { beforeAll, describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { someFigures } from '@/prisma/builders/figures'
import { csvText } from '../platform/csv'
import type { Viewer } from '../platform/viewer'
import { exportFigures } from './figures-export'
import { bringFigures } from './figures-import-commands'
import { previewImport } from './figures-import-queries'

const none = { columns: [], rows: [] }
let head: Viewer
let school: { id: string; slug: string }
let address: { activityId: string; outcomeId: string }

beforeAll(async () => {
  ;({ head, school } = await aSchool())
  const { id, outcomeId } = await aRunningActivity(head)
  address = { activityId: id, outcomeId }
  await someFigures(
    head,
    outcomeId,
    [
      [80, 84],
      [82, null],
      [undefined, 90],
    ],
    { references: ['Y3-10', 'Y3-2', '=Y3-1'], beforeOn: '2026-01-12', afterOn: '2026-03-09' },
  )
})

describe('figures as CSV', () => {
  it('have a row for each pupil, and nothing a spreadsheet would run', async () => {
    expect(await csvText((await exportFigures(head, address)) ?? none)).toBe(
      [
        '\ufeffPupil reference,Before,After,Date before,Date after',
        "'=Y3-1,,90,,09/03/2026",
        'Y3-2,82,absent,12/01/2026,09/03/2026',
        'Y3-10,80,84,12/01/2026,09/03/2026',
        '',
      ].join('\r\n'),
    )
  })

  it('change nothing when they are brought back', async () => {
    const file = new File([await csvText((await exportFigures(head, address)) ?? none)], 'figures.csv')
    const draft = await bringFigures(head, { ...address, file, pasted: '' })
    const { read } = (await previewImport(head, address, draft, {}))?.preview ?? {}
    expect(read?.problems).toEqual([])
    expect(read?.plan).toMatchObject({ newPupils: [], changes: [], counts: { same: 5 } })
  })

  it('are for those who work in the school', async () => {
    const { head: other } = await aSchool()
    expect(await exportFigures(other, address)).toBeNull()
    expect(await exportFigures(head, { ...address, outcomeId: crypto.randomUUID() })).toBeNull()
    for (const role of ['governor', 'trust_leader'] as const)
      expect(await exportFigures(await aMember(school, role), address)).toBeNull()
  })
})
