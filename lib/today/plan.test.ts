import { expect, test } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aPriority, aPriorityCriterion } from '@/prisma/builders/plan'
import { sayWhatItCameTo } from '../plan/criterion-commands'
import { today } from '../platform/clock'
import { addDays } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { getToday } from './queries'

const asked = async (viewer: Viewer) =>
  (await getToday(viewer)).lines
    .filter(({ path }) => path.startsWith('/plan/'))
    .map(({ label, path }) => ({ label, path }))

test('leaders are asked to look at a priority whose day has come, and what a criterion came to', async () => {
  const { school, head } = await aSchool()
  const staff = await aMember(school, 'staff')
  const { head: stranger } = await aSchool()
  await aPriority(head)
  const due = await aPriority(head, { reviewOn: today() })
  const other = await aPriority(head)
  const criterion = await aPriorityCriterion(head, other, { reviewOn: today() })
  expect(await asked(head)).toEqual(
    expect.arrayContaining([
      { label: 'Look at the priority again', path: `/plan/${due}/review` },
      { label: 'Say what it came to', path: `/plan/${other}/criteria/${criterion}` },
    ]),
  )
  expect(await asked(head)).toHaveLength(2)
  expect(await asked(staff)).toEqual([])
  expect(await asked(stranger)).toEqual([])
  await sayWhatItCameTo(head, { id: criterion, version: 1, reached: 94, reachedOn: today() })
  expect(await asked(head)).toHaveLength(1)
})

test('what is near is called to mind a fortnight ahead, and leads to the priority', async () => {
  const { head } = await aSchool()
  const near = await aPriority(head, { title: 'Fewer days missed', reviewOn: addDays(today(), 14) })
  await aPriorityCriterion(head, near, { reviewOn: addDays(today(), 3) })
  const later = await aPriority(head, { reviewOn: addDays(today(), 15) })
  await aPriorityCriterion(head, later, { reviewOn: addDays(today(), 15) })
  expect((await asked(head)).toSorted((a, b) => a.label.localeCompare(b.label))).toEqual([
    { label: 'Find out what it came to', path: `/plan/${near}` },
    { label: 'Look at the priority again', path: `/plan/${near}` },
  ])
})
