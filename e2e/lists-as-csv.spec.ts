import { parse } from 'csv-parse/sync'
import { aMember } from '@/prisma/builders'
import { aFullSchool } from './support/full-school'
import { expect, test } from './support/test'

/** Every list as a file: what is behind each link, as whom, and no more than the page shows. */
test('every list comes out as CSV, as its page shows it, and only to those who may see the page', async ({
  page,
  signIn,
}) => {
  const full = await aFullSchool()
  const { values, head } = full
  const school = `/${full.slug}`
  const activity = `${school}/activities/${values['activities/[id]']}`
  const expected: [address: string, heading: string, rows: number | 'some', refused: string[]][] = [
    [`${school}/activities/export`, 'Activity', 1, ['governor']],
    [`${school}/evidence/export`, 'Title', 1, ['governor', 'trust_leader']],
    [`${school}/families/export?year=Year+2`, 'Family reference', 'some', ['governor', 'trust_leader']],
    [`${school}/families/reach/export?cell=came`, 'Family', 1, ['governor', 'trust_leader']],
    [`${school}/families/reach/groups/export`, 'Families of pupils', 'some', ['governor', 'trust_leader']],
    [`${school}/measures/export`, 'Measure', 'some', ['governor', 'trust_leader']],
    [
      `${school}/people/export`,
      'Name',
      'some',
      ['senior_leader', 'staff', 'liaison', 'governor', 'trust_leader'],
    ],
    [`${activity}/sessions/export`, 'Date', 1, ['governor']],
    [
      `${activity}/sessions/${values['sessions/[sessionId]']}/export`,
      'Family',
      'some',
      ['governor', 'trust_leader'],
    ],
    [
      `${activity}/outcomes/${values['outcomes/[outcomeId]']}/figures/export`,
      'Pupil reference',
      8,
      ['governor', 'trust_leader'],
    ],
    [`${activity}/responses/export`, 'Date', 1, ['governor']],
    [`${school}/history/export?about=evidence`, 'Date', 1, ['staff', 'liaison', 'governor', 'trust_leader']],
    [`${school}/impact/export?table=results`, 'Activity', 1, ['staff', 'liaison', 'governor']],
    [`${school}/impact/export?table=reach`, 'Families of pupils', 'some', ['staff', 'liaison', 'governor']],
    [`${school}/impact/governors/export?table=claims`, 'Activity', 'some', ['staff', 'liaison']],
    [`${school}/impact/governors/export?table=reach`, 'Families of pupils', 'some', ['staff', 'liaison']],
    [
      `${school}/impact/governors/export?table=questions`,
      'Asked on',
      1,
      ['staff', 'liaison', 'trust_leader'],
    ],
    [`${school}/impact/benchmark/export`, 'Academic year', 0, ['governor', 'staff', 'liaison']],
  ]
  await signIn(head)
  for (const [address, heading, rows] of expected) {
    const answer = await page.request.get(address)
    expect.soft(answer.status(), address).toBe(200)
    expect.soft(answer.headers()['content-type'], address).toBe('text/csv; charset=utf-8')
    expect
      .soft(answer.headers()['content-disposition'], address)
      .toMatch(/^attachment; filename="[\w-]+\.csv"$/)
    const text = await answer.text()
    expect.soft(text.charCodeAt(0), address).toBe(0xfeff)
    const [headings, ...lines] = parse(text, { bom: true }) as string[][]
    expect.soft(headings?.[0], address).toBe(heading)
    if (rows === 'some') expect.soft(lines.length, address).toBeGreaterThan(0)
    else expect.soft(lines, address).toHaveLength(rows)
  }
  for (const role of ['senior_leader', 'staff', 'liaison', 'governor', 'trust_leader'] as const) {
    await signIn(await aMember({ id: head.schoolId, slug: full.slug }, role))
    for (const [address, , , refused] of expected) {
      const status = (await page.request.get(address)).status()
      expect.soft(status, `${address} as ${role}`).toBe(refused.includes(role) ? 403 : 200)
    }
  }
})

test('small numbers stay hidden in the files of those from whom the page hides them', async ({
  page,
  signIn,
}) => {
  const full = await aFullSchool()
  const reach = `/${full.slug}/impact/governors/export?table=reach`
  await signIn(full.governor)
  const governors = await (await page.request.get(reach)).text()
  expect(governors).toContain('hidden')
  await signIn(await aMember({ id: full.head.schoolId, slug: full.slug }, 'trust_leader'))
  const trust = await (await page.request.get(`/${full.slug}/impact/export?table=reach`)).text()
  expect(trust).toBe(governors)
  await page.goto(`/${full.slug}/impact`)
  await expect(page.getByRole('link', { name: 'reach', exact: true })).toBeVisible()
})
