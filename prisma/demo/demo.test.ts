import { beforeAll, describe, expect, it } from 'vitest'
import { buildContents } from '@/lib/conversation/build-contents'
import { newPack, packInHand } from '@/lib/conversation/pack-commands'
import { countReach } from '@/lib/families/reach'
import { getGovernorsPaper } from '@/lib/governance/queries'
import { getDashboard } from '@/lib/impact/dashboard'
import { readStandings, type Standing } from '@/lib/impact/standings'
import { findingOf } from '@/lib/impact/summary'
import { accountWithEmail } from '@/lib/people/account'
import { PERSONAS } from '@/lib/people/personas'
import { setClock } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearDays } from '@/lib/platform/dates'
import { type Viewer, viewerOf } from '@/lib/platform/viewer'
import { type KeptCalendar, listSpans } from '@/lib/school-days/queries'
import { schoolCalendar } from '@/lib/school-days/school-days'
import { countSchoolDays, spansIn } from '@/lib/school-days/year'
import { fromOutside } from '@/prisma/testing/outside'
import { OAKFIELD } from './oakfield/school'
import { RIVERSIDE } from './riverside/school'
import { SCHOOLS, tellDemonstration } from './tell'

const quietly = () => {}

async function toldAt(moment: string, schools = SCHOOLS): Promise<number> {
  await fromOutside('TRUNCATE "School", "Person", "AuditEntry" CASCADE')
  await fromOutside('UPDATE "Installation" SET "setupDoneAt" = NULL')
  setClock(new Date(moment))
  const count = await tellDemonstration(quietly, schools)
  setClock(new Date(moment))
  return count
}

async function headOf(email: string, slug: string): Promise<Viewer> {
  const account = await accountWithEmail(email)
  const viewer = account && (await viewerOf(account.id, slug))
  if (!viewer) throw new Error(`No ${email}`)
  return viewer
}

const oakfield = () => headOf('head@oakfield.example', 'oakfield-primary')
const riverside = () => headOf('head@riverside.example', 'riverside-academy')

const standingsOf = (viewer: Viewer, years: number[]) =>
  inSchool(viewer, (tx) => readStandings(tx, viewer, years))

const called = (standings: readonly Standing[], title: string) => {
  const found = standings.find((one) => one.title.startsWith(title))
  if (!found) throw new Error(`No ${title}`)
  return found
}

/** Whatever in the whole database is dated after this moment, by table. */
async function afterwards(moment: string) {
  const day = moment.slice(0, 10)
  const rows = await fromOutside<{ what: string; count: number }>(
    `SELECT 'history' AS what, count(*)::int FROM "AuditEntry" WHERE "at" > $1::timestamptz
     UNION ALL SELECT 'figures', count(*)::int FROM "Figure" WHERE "takenOn" > $2::date
     UNION ALL SELECT 'evidence', count(*)::int FROM "Evidence" WHERE "datedOn" > $2::date
     UNION ALL SELECT 'responses', count(*)::int FROM "Response" WHERE "saidOn" > $2::date
     UNION ALL SELECT 'sessions', count(*)::int FROM "Session" WHERE "heldOn" > $2::date AND "recordedAt" IS NOT NULL
     UNION ALL SELECT 'decisions', count(*)::int FROM "Activity" WHERE "decidedOn" > $2::date OR "statusOn" > $2::date`,
    [moment, day],
  )
  return rows.filter(({ count }) => count > 0)
}

describe('the demonstration on 21 November', () => {
  const moment = '2026-11-21T12:00:00Z'
  let primary: readonly Standing[]
  let academy: readonly Standing[]

  beforeAll(async () => {
    await toldAt(moment)
    primary = await standingsOf(await oakfield(), [2025, 2026])
    academy = await standingsOf(await riverside(), [2025, 2026])
  }, 240_000)

  it('drew lots twice, pools both, and says of volunteers that nobody can tell', () => {
    const claimOf = (title: string) => called(primary, title).ladder.outcomes[0]
    for (const title of ['Reading in turn, Years 2 and 3', 'Reading in turn, Years 4 and 5']) {
      const claim = claimOf(title)
      expect([claim?.ceiling, claim?.limits.map(({ code }) => code)]).toEqual([5, []])
      expect(called(primary, title).ladder.claim).toMatch(
        /^2 groups of this activity, taken together\. Places were drawn by lot\./,
      )
    }
    expect(claimOf('Reading in turn, Years 2 and 3')?.sentence).toMatch(
      /This is likely because of the programme\.$/,
    )
    expect(claimOf('Number talk')?.sentence).toMatch(
      /^We cannot tell whether .* This is not evidence that it failed\.$/,
    )
  })

  it('has activities of every status on every step there is so far', () => {
    expect([primary.length, academy.length]).toEqual([23, 11])
    const all = [...primary, ...academy]
    expect(new Set(all.map(({ status }) => status)).size).toBe(5)
    expect(new Set(all.map(({ ladder }) => ladder.stands))).toEqual(
      new Set([null, 'planned', 'took_part', 'parents_responded', 'pupils_changed', 'repeated']),
    )
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(4)
  })

  it('tells what was abandoned, and does not blame parents for it', async () => {
    const forum = called(primary, 'Parents’ forum')
    expect(forum.status).toBe('stopped')
    expect(forum.facts.takenPart.families?.came).toBe(3)
    const [row] = await fromOutside<{ stoppedReason: string }>(
      `SELECT "stoppedReason" FROM "Activity" WHERE "title" = 'Parents’ forum'`,
    )
    expect(row?.stoppedReason).toContain('it was our meeting')
  })

  it('tells what disappointed and what got worse as calmly as what went well', () => {
    const sentence = (standing: Standing) => standing.ladder.outcomes[0]?.sentence
    expect(sentence(called(primary, 'Review days: targets'))).toMatch(/^We cannot tell whether/)
    expect(sentence(called(primary, 'Phonics workshops'))).toMatch(/up 15\.\d sounds .* We cannot say why/)
    expect(sentence(called(academy, 'Evenings on learning online'))).toMatch(/: down .* We cannot say why/)
    expect(sentence(called(primary, 'Going to see Traveller'))).toContain('Fewer than 6')
  })

  it('has a review that is due, a session nobody recorded and sessions to come', () => {
    expect(called(primary, 'Times tables').next?.label).toBe('Decide what next')
    const group = called(primary, 'Tuesday reading group')
    expect(group.next?.label).toBe('Record who came')
    expect(group.facts.responses).toEqual([])
    expect(group.facts.takenPart.sessionsToCome).toBeGreaterThan(0)
  })

  it('has the term dates of last year, this one and the next, with two INSET days each', async () => {
    const kept = await listSpans(await oakfield())
    const spans = kept?.spans ?? []
    for (const year of [2025, 2026, 2027]) {
      const names = spansIn(year, spans).map(({ name }) => name)
      expect(names.filter((name) => name === 'INSET day')).toHaveLength(2)
      expect(names).toEqual(expect.arrayContaining(['Christmas holiday', 'Easter holiday', 'May half-term']))
      const { from, to } = academicYearDays(year)
      const days = countSchoolDays(from, to, schoolCalendar(kept as KeptCalendar))
      expect(days).toBeGreaterThan(180)
      expect(days).toBeLessThan(200)
    }
  })

  it('shows a gap in reach, and Traveller families asked only once somebody noticed', async () => {
    const reach = (await countReach(await oakfield(), 2026)) ?? []
    const share = (key: string) => {
      const row = reach.find((one) => one.key === key)
      return (row?.came ?? 0) / (row?.for ?? 1)
    }
    expect(share('pupil_premium')).toBeLessThan(share('all') - 0.1)
    expect(share('eal')).toBeLessThan(share('all'))
    const asked = await fromOutside<{ on: string }>(
      `SELECT DISTINCT s."heldOn"::text AS on FROM "Attendance" a
       JOIN "Session" s ON s."id" = a."sessionId" JOIN "Pupil" p ON p."familyId" = a."familyId"
       JOIN "School" c ON c."id" = a."schoolId"
       WHERE 'traveller' = ANY (p."groups") AND c."slug" = 'oakfield-primary' ORDER BY 1`,
    )
    expect(asked[0]?.on.slice(0, 7)).toBe('2026-05')
  })

  it('has parents who offered in their own languages, help that was used, and ideas that were decided', async () => {
    const [told] = await fromOutside<Record<string, unknown>>(
      `SELECT (SELECT count(DISTINCT "locale")::int FROM "Offer") AS languages,
         (SELECT count(*)::int FROM "Offer" WHERE "givenBy" = 'door') AS "byDoor",
         (SELECT array_agg(DISTINCT "status"::text ORDER BY "status"::text) FROM "Placement") AS placements,
         (SELECT count(*)::int FROM "Placement" WHERE "outcomeId" IS NOT NULL AND "pupilsGained" LIKE 'Year 4 built a wall%') AS used,
         (SELECT count(*)::int FROM "Volunteer" WHERE "state" = 'supervised_only') AS supervised,
         (SELECT count(*)::int FROM "Volunteer" WHERE "expiresOn" BETWEEN '2026-11-21' AND '2026-12-21') AS expiring,
         (SELECT array_agg(DISTINCT "status"::text ORDER BY "status"::text) FROM "Idea") AS ideas,
         (SELECT count(*)::int FROM "ForumMember") AS council,
         (SELECT array_agg("kind"::text ORDER BY "publishedOn") FROM "PublishedPage" WHERE "withdrawnOn" IS NULL) AS pages,
         (SELECT count(DISTINCT "createdAt")::int FROM "DoorLink" WHERE "kind" = 'family' AND "schoolId" =
           (SELECT "id" FROM "School" WHERE "slug" = 'oakfield-primary')) AS "slipsMade",
         (SELECT bool_and("firstOpenedAt" IS NOT NULL) FROM "DoorLink" WHERE "answers" > 0) AS "openedFirst"`,
    )
    expect(told).toMatchObject({
      placements: ['accepted', 'declined', 'held', 'invited'],
      ideas: ['done', 'new', 'not_taken', 'taken_forward'],
      used: 1,
      supervised: 1,
      expiring: 1,
      council: 8,
      pages: ['you_said', 'thank_you'],
      slipsMade: 1,
      openedFirst: true,
    })
    expect(Number(told?.languages)).toBeGreaterThan(4)
    expect(Number(told?.byDoor)).toBeGreaterThan(10)
  })

  it('names what can be done now as the next steps, and not what has to wait', async () => {
    const filters = { academicYear: 2026, group: null, measure: null }
    const page = await getDashboard(await oakfield(), filters)
    expect(page?.useful.map(({ label }) => label)).toEqual([
      'Decide what next',
      'See who, and what has been tried',
      'Record who came',
    ])
  })

  it('has a history in order of time, in the names of those who did it, and none of it to come', async () => {
    expect(await afterwards(moment)).toEqual([])
    const disordered = await fromOutside(
      `SELECT * FROM (SELECT "at", lag("at") OVER (PARTITION BY "schoolId" ORDER BY "id") AS earlier FROM "AuditEntry") e
       WHERE e."at" < e.earlier`,
    )
    expect(disordered).toEqual([])
    const by = await fromOutside<{ name: string }>(
      `SELECT DISTINCT e."personName" AS name FROM "AuditEntry" e JOIN "Activity" a ON a."id" = e."activityId"
       WHERE a."title" LIKE 'Phonics%' AND e."kind" IN ('session.recorded', 'activity.planned') ORDER BY 1`,
    )
    expect(by.map(({ name }) => name)).toEqual(['Daniel Price', 'Priya Nair'])
  })

  it('is of invented people and schools, without passwords, and each persona is one of them', async () => {
    const real = await fromOutside(
      `SELECT "email" FROM "Person" WHERE NOT "isDemonstration" OR "passwordHash" IS NOT NULL
       UNION ALL SELECT "name" FROM "School" WHERE NOT "isDemonstration"`,
    )
    expect(real).toEqual([])
    for (const { email, key, name } of PERSONAS) {
      const found = await fromOutside<{ role: string; name: string }>(
        `SELECT m."role", p."name" FROM "Person" p JOIN "Membership" m ON m."personId" = p."id" WHERE p."email" = $1`,
        [email],
      )
      expect(new Set(found.map((one) => `${one.role} ${one.name}`))).toEqual(new Set([`${key} ${name}`]))
      expect(found).toHaveLength(key === 'trust_leader' ? 2 : 1)
    }
  })

  it('has evidence of every kind and consent, some of it old', async () => {
    const rows = await fromOutside<{ kind: string; consent: string; type: string | null; old: boolean }>(
      `SELECT e."kind", e."consent", f."contentType" AS type, e."datedOn" < '2025-11-21' AS old
       FROM "Evidence" e LEFT JOIN "StoredFile" f ON f."id" = e."fileId"`,
    )
    expect(new Set(rows.map(({ kind }) => kind)).size).toBe(4)
    expect(new Set(rows.map(({ type }) => type))).toEqual(
      new Set([null, 'text/plain', 'application/pdf', 'image/png']),
    )
    expect(new Set(rows.map(({ consent }) => consent))).toEqual(
      new Set(['not_needed', 'not_asked', 'given', 'anonymous']),
    )
    expect(rows.some(({ old }) => old)).toBe(true)
  })

  it('has governors who met, asked, and wait for one answer', async () => {
    const paper = await getGovernorsPaper(await oakfield(), 2026)
    expect(paper?.lastMeeting?.name).toBe('Standards committee')
    expect(paper?.lastMeeting?.since?.activities.length).toBeGreaterThan(0)
    expect(
      paper?.questions?.map(({ answer, words }) => [
        answer === null,
        words.includes('(An invented question.)'),
      ]),
    ).toEqual([
      [true, true],
      [false, true],
    ])
  })

  it('was judged in the summer and again in the autumn, and leaves a draft to be argued with', async () => {
    const rows = await fromOutside<{ areaKey: string; status: string; grade: string | null }>(
      `SELECT j."areaKey", j."status"::text, j."grade" FROM "Judgement" j
       JOIN "Framework" f ON f."schoolId" = j."schoolId" AND f."id" = j."frameworkId" WHERE f."key" = 'survey-2011'
       ORDER BY j."createdAt"`,
    )
    expect(rows.map(({ areaKey, status, grade }) => [areaKey, status, grade])).toEqual([
      ['engagement', 'superseded', 'satisfactory'],
      ['impact', 'agreed', 'inadequate'],
      ['inclusion', 'agreed', 'good'],
      ['engagement', 'agreed', 'good'],
      ['impact', 'draft', null],
    ])
  })

  it('has last year’s plan as it ended, and this year’s, in which one priority has no parents behind it', async () => {
    const rows = await fromOutside<{ title: string; as: string | null; activities: number; said: number }>(
      `SELECT p."title", p."endedAs"::text AS "as", count(DISTINCT a."activityId")::int AS "activities",
         count(DISTINCT c."id")::int AS "said"
       FROM "Priority" p LEFT JOIN "PriorityActivity" a ON a."schoolId" = p."schoolId" AND a."priorityId" = p."id"
       LEFT JOIN "PriorityContribution" c ON c."schoolId" = p."schoolId" AND c."priorityId" = p."id"
       GROUP BY p."schoolId", p."id" ORDER BY p."academicYear", p."createdAt", p."title"`,
    )
    expect(rows.map(({ title, as, activities, said }) => [title, as, activities, said])).toEqual([
      ['More homework comes back', 'not_reached', 1, 0],
      ['Pupils read with more understanding', 'reached', 4, 1],
      ['Calmer lunchtimes', null, 0, 0],
      ['Fewer late mornings', null, 2, 2],
      ['No reader is left behind in Years 2 and 4', null, 2, 1],
      ['Number facts by heart in Years 4 and 5', null, 2, 0],
      ['What we say reaches every home', null, 1, 1],
    ])
  })

  it('gives Oakfield a pack whose numbers are the dashboard’s, each with its records', async () => {
    const head = await oakfield()
    const id = await newPack(head, { title: 'Our work with parents and carers', academicYear: 2025 })
    const pack = await inSchool(head, async (tx) => buildContents(tx, head, await packInHand(tx, head, id)))
    const dashboard = await getDashboard(head, { academicYear: 2025, group: null, measure: null })
    const paper = await getGovernorsPaper(head, 2025)
    if (!dashboard || !paper) throw new Error('both are the head’s to see')
    expect(pack.finding.text).toBe(findingOf(dashboard.summary))
    const numberOf = (key: string) => pack.numbers.find((number) => number.key === key)
    for (const { step, count } of dashboard.summary.steps)
      expect(numberOf(`steps.${step}`)?.value).toBe(count)
    for (const { key, shown } of paper.page.reach)
      for (const what of ['for', 'invited', 'came'] as const)
        expect(numberOf(`reach.${key}.${what}`)?.value).toBe(shown[what])
    const sentences = new Map(
      [...paper.page.claims, ...paper.page.onlyCame].map((one) => [one.id, one.claim]),
    )
    expect(pack.claims.length).toBeGreaterThan(3)
    for (const { activityId, sentence } of pack.claims) expect(sentence).toBe(sentences.get(activityId))
    for (const { counts, value, records, key } of pack.numbers)
      if (counts === 'records') expect(records.length, key).toBe(value)
    expect(JSON.stringify(pack)).not.toContain(head.personName)
  })

  it('is told once', async () => {
    const schools = () => fromOutside(`SELECT count(*)::int FROM "School"`)
    const before = await schools()
    expect(await tellDemonstration(quietly)).toBe(0)
    expect(await schools()).toEqual(before)
  })
})

describe('the demonstration on 1 July', () => {
  const moment = '2026-07-01T15:00:00Z'
  beforeAll(() => toldAt(moment, [OAKFIELD]), 240_000)

  it('tells the year nearly to its end, and nothing of what is to come', async () => {
    expect(await afterwards(moment)).toEqual([])
    const standings = await standingsOf(await oakfield(), [2025])
    expect(standings.filter(({ ladder }) => ladder.stands === 'pupils_changed').length).toBeGreaterThan(3)
    expect(called(standings, 'Phonics workshops').decision).toBe('go_on')
    expect(called(standings, 'Tuesday reading group').next?.label).toBe('Decide what next')
  })
})

describe('the demonstration on 5 September', () => {
  const moment = '2026-09-05T12:00:00Z'
  beforeAll(() => toldAt(moment, [RIVERSIDE]), 240_000)

  it('tells last year whole, and this one as it begins', async () => {
    expect(await afterwards(moment)).toEqual([])
    const standings = await standingsOf(await riverside(), [2025, 2026])
    const begun = standings.filter(({ academicYear }) => academicYear === 2026)
    expect(begun.map(({ title, status }) => [title, status])).toEqual([['Back on track, Year 11', 'planned']])
    expect(standings.filter(({ status }) => status === 'finished').length).toBeGreaterThan(4)
    const [pupils] = await fromOutside<{ here: number; left: number }>(
      `SELECT count(*) FILTER (WHERE "leftAt" IS NULL)::int AS here, count(*) FILTER (WHERE "leftAt" IS NOT NULL)::int AS left
       FROM "Pupil"`,
    )
    expect(pupils?.here).toBeGreaterThan(150)
    expect(pupils?.left).toBeGreaterThan(20)
  })
})
