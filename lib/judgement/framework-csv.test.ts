import { expect, it } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { aDraftFramework, aFramework } from '@/prisma/builders/judgement'
import { csvText } from '../platform/csv'
import { editionsTable, statementsTable } from './framework-csv'
import { getFramework, listFrameworks } from './framework-queries'

it('writes every edition with its status, and the statements of one with area, grade and what they ask for', async () => {
  const { head } = await aSchool()
  const id = await aFramework(head, 'ofsted@2025-11')
  await aDraftFramework(head)
  const { inUse = [], drafts = [] } = (await listFrameworks(head)) ?? {}
  const editions = await csvText(editionsTable([...inUse, ...drafts]))
  expect(editions).toMatch(/^\uFEFF?Framework,Edition,Status,/)
  expect(editions).toMatch(/Ofsted: what inspections look at,[^\n]*In use,[^\n]*,4,0/)
  expect(editions).toMatch(/How we welcome families,[^\n]*Being written,,1,0/)

  const framework = await getFramework(head, id)
  if (!framework) throw new Error('There is no such edition.')
  const lines = (await csvText(statementsTable(framework))).trim().split(/\r?\n/)
  expect(lines).toHaveLength(5)
  expect(lines.find((line) => line.includes('to build trust'))).toMatch(
    /Leadership and governance,.*,Expected standard,yes,.*Learning at home/,
  )
  expect(lines.find((line) => line.includes(',Safeguarding,'))).toContain(',Met,yes,')
})
