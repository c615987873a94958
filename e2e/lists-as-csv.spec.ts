import { parse } from 'csv-parse/sync'
import { aMember } from '@/prisma/builders'
import type { Role } from '@/prisma/generated/enums'
import { aFullSchool, type FullSchool } from './support/full-school'
import { addressOf, routes } from './support/pages'
import { expect, test } from './support/test'

/** A list as a file: what follows its address, its first heading, how many rows the school's has, and to whom it is refused. */
type Proof = { query?: string; heading: string; rows: number | 'some'; refused: Role[] }

const BUT_RECORDERS: Role[] = ['governor', 'trust_leader']
const BUT_WHO_ASKS: Role[] = ['staff', 'governor', 'trust_leader']
const BUT_LEADERS: Role[] = ['staff', 'liaison', 'governor']

const lists = routes.filter((route) => route.endsWith('/export'))

/** By the folder of each. What there is, the file system says; a new list fails until it stands here. */
const PROOFS: Record<string, Proof[]> = {
  '/activities': [{ heading: 'Activity', rows: 1, refused: ['governor'] }],
  '/activities/[id]/sessions': [{ heading: 'Date', rows: 1, refused: ['governor'] }],
  '/activities/[id]/sessions/[sessionId]': [{ heading: 'Family', rows: 'some', refused: BUT_RECORDERS }],
  '/activities/[id]/outcomes/[outcomeId]/figures': [
    { heading: 'Pupil reference', rows: 24, refused: BUT_RECORDERS },
  ],
  '/activities/[id]/outcomes/[outcomeId]/series': [{ heading: 'Week', rows: 12, refused: BUT_RECORDERS }],
  '/activities/[id]/responses': [{ heading: 'Date', rows: 1, refused: ['governor'] }],
  '/evidence': [{ heading: 'Title', rows: 1, refused: BUT_RECORDERS }],
  '/families': [{ query: 'year=Year+2', heading: 'Family reference', rows: 'some', refused: BUT_RECORDERS }],
  '/families/reach': [{ query: 'cell=came', heading: 'Family', rows: 1, refused: BUT_RECORDERS }],
  '/families/reach/groups': [{ heading: 'Families of pupils', rows: 'some', refused: BUT_RECORDERS }],
  '/concerns/improvements': [
    { heading: 'Improvement', rows: 2, refused: BUT_RECORDERS },
    { query: 'status=done', heading: 'Improvement', rows: 1, refused: BUT_RECORDERS },
  ],
  '/concerns/trends': [
    {
      query: 'table=about',
      heading: 'About',
      rows: 'some',
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/concerns/keep/gone': [
    { heading: 'Reference', rows: 0, refused: ['staff', 'liaison', 'governor', 'trust_leader'] },
  ],
  '/door/languages/[locale]': [{ heading: 'Part', rows: 'some', refused: BUT_RECORDERS }],
  '/skills/offers': [{ heading: 'Name', rows: 'some', refused: BUT_WHO_ASKS }],
  '/skills/campaigns': [{ heading: 'Campaign', rows: 1, refused: BUT_WHO_ASKS }],
  '/skills/campaigns/[id]': [{ heading: 'Family', rows: 'some', refused: BUT_WHO_ASKS }],
  '/skills/requests': [
    { heading: 'What for', rows: 2, refused: BUT_RECORDERS },
    { query: 'status=open', heading: 'What for', rows: 1, refused: BUT_RECORDERS },
  ],
  '/judgement/records': [
    {
      query: 'kind=activity&theme=none',
      heading: 'Record',
      rows: 'some',
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/ideas': [{ heading: 'Idea', rows: 3, refused: BUT_RECORDERS }],
  '/plan': [
    { heading: 'Priority', rows: 1, refused: ['staff', 'liaison', 'governor', 'trust_leader'] },
    {
      query: 'table=contributions',
      heading: 'Priority',
      rows: 1,
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
    {
      query: 'year=2019',
      heading: 'Priority',
      rows: 0,
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/judgement/text': [
    {
      query: 'which=only_counts',
      heading: 'Sentence',
      rows: 'some',
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/judgement/chances': [
    {
      heading: 'What it is',
      rows: 'some',
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/judgement/frameworks': [
    {
      heading: 'Framework',
      rows: 'some',
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/judgement/frameworks/[id]': [
    {
      heading: 'Framework',
      rows: 'some',
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/bin': [{ heading: 'Removed', rows: 'some', refused: ['trust_leader'] }],
  '/concerns': [{ heading: 'Reference', rows: 'some', refused: BUT_RECORDERS }],
  '/measures': [{ heading: 'Measure', rows: 'some', refused: BUT_RECORDERS }],
  '/people': [
    {
      heading: 'Name',
      rows: 'some',
      refused: ['senior_leader', 'staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/history': [
    {
      query: 'about=evidence',
      heading: 'Date',
      rows: 1,
      refused: ['staff', 'liaison', 'governor', 'trust_leader'],
    },
  ],
  '/impact': [
    { query: 'table=results', heading: 'Activity', rows: 1, refused: BUT_LEADERS },
    { query: 'table=reach', heading: 'Families of pupils', rows: 'some', refused: BUT_LEADERS },
    { query: 'table=skills', heading: 'How far', rows: 4, refused: BUT_LEADERS },
  ],
  '/impact/governors': [
    { query: 'table=claims', heading: 'Activity', rows: 'some', refused: ['staff', 'liaison'] },
    { query: 'table=reach', heading: 'Families of pupils', rows: 'some', refused: ['staff', 'liaison'] },
    { query: 'table=skills', heading: 'How far', rows: 4, refused: ['staff', 'liaison'] },
    { query: 'table=judgements', heading: 'What was judged', rows: 1, refused: ['staff', 'liaison'] },
    { query: 'table=questions', heading: 'Asked on', rows: 1, refused: ['staff', 'liaison', 'trust_leader'] },
  ],
  '/skills': [
    { heading: 'How far', rows: 4, refused: BUT_RECORDERS },
    { query: 'table=groups', heading: 'Families of pupils', rows: 'some', refused: BUT_RECORDERS },
    { query: 'table=phases', heading: 'Year groups', rows: 1, refused: BUT_RECORDERS },
  ],
  '/impact/benchmark': [{ heading: 'Academic year', rows: 0, refused: BUT_LEADERS }],
}

/** Beside the schools; e2e/side-by-side.spec.ts looks at it. */
const OUTSIDE = '/schools/side-by-side/export'

test('each list the file system holds is looked at, and no other', () => {
  const looked = Object.keys(PROOFS).map((folder) => `/[school]${folder}/export`)
  expect(lists.toSorted()).toEqual([...looked, OUTSIDE].toSorted())
})

function proofsIn({ values }: FullSchool) {
  return Object.entries(PROOFS).flatMap(([folder, proofs]) => {
    const address = addressOf(`/[school]${folder}/export`, values)
    return proofs.map(({ query, ...proof }) => ({
      address: query ? `${address}?${query}` : address,
      ...proof,
    }))
  })
}

test('every list comes out as CSV, as its page shows it, and only to those who may see the page', async ({
  page,
  signIn,
}) => {
  // Each list for each role, one after the other.
  test.setTimeout(180_000)
  const full = await aFullSchool()
  const { head } = full
  const expected = proofsIn(full)
  await signIn(head)
  for (const { address, heading, rows } of expected) {
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
    for (const { address, refused } of expected) {
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
