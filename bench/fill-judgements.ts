import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { AsJudged } from '@/lib/judgement/as-judged'
import type { ShippedFramework } from '@/lib/judgement/framework'
import { OFSTED_2011 } from '@/lib/judgement/frameworks/ofsted-2011'
import { OFSTED_2025 } from '@/lib/judgement/frameworks/ofsted-2025'
import { termInWords } from '@/lib/judgement/terms'

const YEARS = 10
const TERMS = [1, 2, 3] as const
const RECORDS_EACH = 2
const ANSWERS = ['met', 'nearly', 'met', 'not_yet', 'no_evidence'] as const

type Activity = { id: string; title: string }
type School = { id: string; headId: string; activities: Activity[]; year: number }

/**
 * Ten years of judgements of the school's two frameworks, each area in each term, every statement answered on two records, and
 * what was kept of each on its day: thirty of every area, of which the last is agreed. A draft of one area is being written.
 *
 * @returns a judgement that is agreed, and the draft
 */
export async function makeJudgements(client: pg.Client, slug: string, year: number) {
  const { rows } = await client.query<{ id: string; headId: string }>(
    `SELECT s."id", m."personId" AS "headId" FROM "School" s JOIN "Membership" m ON m."schoolId" = s."id" WHERE s."slug" = $1`,
    [slug],
  )
  const school = rows[0] as { id: string; headId: string }
  const activities = await client.query<Activity>(
    `SELECT "id", "title" FROM "Activity" WHERE "schoolId" = $1 ORDER BY "academicYear" DESC, "id" LIMIT 60`,
    [school.id],
  )
  const filled = { ...school, activities: activities.rows, year }
  let agreedId = ''
  let draftId = ''
  for (const framework of [OFSTED_2011, OFSTED_2025]) {
    const made = await judged(client, filled, framework)
    agreedId ||= made.agreedId
    draftId ||= made.draftId
  }
  return { agreedId, draftId }
}

async function judged(client: pg.Client, school: School, framework: ShippedFramework) {
  const frameworkId = randomUUID()
  const criteria = framework.criteria.map((one) => ({ ...one, id: randomUUID() }))
  await client.query(
    `INSERT INTO "Framework" ("schoolId", "id", "key", "edition", "name", "source", "shippedAs", "rule", "scale", "areas", "status", "addedByName", "createdAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', 'Head 1', now())`,
    [
      ...[school.id, frameworkId, framework.key, framework.edition, framework.name, framework.source],
      ...[
        framework.shippedAs,
        framework.rule,
        JSON.stringify(framework.scale),
        JSON.stringify(framework.areas),
      ],
    ],
  )
  await client.query(
    `INSERT INTO "Criterion" ("schoolId", "id", "frameworkId", "areaKey", "key", "position", "grade", "words", "source", "isQuoted")
     SELECT $1, (c->>'id')::uuid, $2, c->>'area', c->>'key', i::int, c->>'grade', c->>'words', c->>'source', coalesce((c->>'isQuoted')::boolean, false)
     FROM jsonb_array_elements($3) WITH ORDINALITY AS x(c, i)`,
    [school.id, frameworkId, JSON.stringify(criteria)],
  )
  await client.query(
    `INSERT INTO "CriterionTheme" ("schoolId", "criterionId", "theme")
     SELECT $1, (c->>'id')::uuid, t FROM jsonb_array_elements($2) c, jsonb_array_elements_text(c->'themes') t`,
    [school.id, JSON.stringify(criteria)],
  )
  await client.query(`UPDATE "Framework" SET "status" = 'in_use' WHERE "schoolId" = $1 AND "id" = $2`, [
    school.id,
    frameworkId,
  ])
  const areas = framework.areas.filter(({ key }) => criteria.some(({ area }) => area === key))
  let agreedId = ''
  for (const area of areas) {
    const own = criteria.filter((one) => one.area === area.key)
    let before: string | null = null
    for (let back = YEARS - 1; back >= 0; back -= 1)
      for (const term of TERMS) {
        const at = { academicYear: school.year - back, term }
        const id = await aDraft(client, school, { frameworkId, areaKey: area.key, ...at })
        await answer(client, school, id, own)
        await agree(client, school, id, asJudged(framework, area.key, own, at, school.activities))
        if (before)
          await client.query(
            `UPDATE "Judgement" SET "status" = 'superseded', "supersededById" = $3 WHERE "schoolId" = $1 AND "id" = $2`,
            [school.id, before, id],
          )
        before = id
      }
    agreedId ||= before ?? ''
  }
  const areaKey = areas[0]?.key ?? ''
  const draftId = await aDraft(client, school, { frameworkId, areaKey, academicYear: school.year, term: 1 })
  await answer(
    client,
    school,
    draftId,
    criteria.filter((one) => one.area === areaKey),
  )
  return { agreedId, draftId }
}

type Draft = { frameworkId: string; areaKey: string; academicYear: number; term: number }

async function aDraft(client: pg.Client, { id: schoolId }: School, draft: Draft): Promise<string> {
  const id = randomUUID()
  const { frameworkId, areaKey, academicYear, term } = draft
  await client.query(
    `INSERT INTO "Judgement" ("schoolId", "id", "frameworkId", "areaKey", "academicYear", "term", "status", "startedByName", "createdAt")
     VALUES ($1, $2, $3, $4, $5, $6, 'draft', 'Head 1', make_date($5, 9, 1) + $6 * 100)`,
    [schoolId, id, frameworkId, areaKey, academicYear, term],
  )
  return id
}

async function answer(client: pg.Client, school: School, judgementId: string, criteria: { id: string }[]) {
  const answers = criteria.map(({ id }, i) => ({
    id: randomUUID(),
    criterionId: id,
    answer: ANSWERS[i % ANSWERS.length],
    records: recordsOf(school.activities, i).map((one) => one.id),
  }))
  await client.query(
    `INSERT INTO "JudgementAnswer" ("schoolId", "id", "judgementId", "criterionId", "answer", "words")
     SELECT $1, (a->>'id')::uuid, $2, (a->>'criterionId')::uuid, (a->>'answer')::"Met", 'What parents told us in the spring bears this out.'
     FROM jsonb_array_elements($3) a`,
    [school.id, judgementId, JSON.stringify(answers)],
  )
  await client.query(
    `INSERT INTO "JudgementRecord" ("schoolId", "answerId", "recordKind", "recordId")
     SELECT $1, (a->>'id')::uuid, 'activity', r::uuid FROM jsonb_array_elements($2) a, jsonb_array_elements_text(a->'records') r`,
    [school.id, JSON.stringify(answers)],
  )
}

async function agree(client: pg.Client, { id: schoolId, headId }: School, id: string, kept: AsJudged) {
  await client.query(
    `UPDATE "Judgement" SET "status" = 'agreed', "grade" = $3, "agreedById" = $4, "agreedByName" = 'Head 1',
       "agreedAt" = "createdAt" + interval '30 days', "asJudged" = $5 WHERE "schoolId" = $1 AND "id" = $2`,
    [schoolId, id, kept.grade?.key ?? null, headId, JSON.stringify(kept)],
  )
}

const recordsOf = (activities: readonly Activity[], i: number): Activity[] =>
  Array.from(
    { length: RECORDS_EACH },
    (_, j) => activities[(i * RECORDS_EACH + j) % activities.length] as Activity,
  )

function asJudged(
  framework: ShippedFramework,
  areaKey: string,
  criteria: readonly ShippedFramework['criteria'][number][],
  at: { academicYear: number; term: number },
  activities: readonly Activity[],
): AsJudged {
  const area = framework.areas.find(({ key }) => key === areaKey)
  if (!area) throw new Error(`There is no area ${areaKey}.`)
  const scale = area.scale ?? [...framework.scale]
  const grade = scale[(at.academicYear + at.term) % scale.length] ?? null
  const { key, edition, name, source } = framework
  const on = `${at.academicYear}-12-01`
  return {
    framework: { key, edition, name, source },
    area: { key: area.key, name: area.name, about: area.about },
    scale,
    ...at,
    grade,
    proposed: { grade, because: 'The answers fit it best.' },
    differsWhy: null,
    words: `What was agreed in the ${termInWords(at)}.`,
    statements: criteria.map((one, i) => ({
      ...{ key: one.key, words: one.words, source: one.source ?? null, isQuoted: one.isQuoted ?? false },
      grade: scale.find((grades) => grades.key === one.grade) ?? null,
      answer: ANSWERS[i % ANSWERS.length] ?? null,
      own: 'What parents told us in the spring bears this out.',
      records: recordsOf(activities, i).map(({ id, title }) => ({
        ...{ kind: 'activity' as const, id, title, stepLabel: 'Pupils changed', rung: 2, on, ageDays: 40 },
        says: 'Pupils who took part read with more understanding than before; we cannot say why.',
      })),
    })),
    doubts: [
      {
        ...{ rule: 'turnout_only', about: criteria[0]?.key ?? '', records: [] },
        source: 'Ofsted, Schools and parents (2011), paragraph 40',
        words: '“Met” rests on records that say who came and no more.',
        reply: { words: 'The logs of the spring are to follow.', byName: 'Head 1', on },
      },
      {
        ...{ rule: 'old_evidence', about: criteria[1]?.key ?? '', records: [], reply: null },
        source: 'The school’s own rule',
        words: 'All it rests on is older than a year.',
      },
    ],
    agreedByName: 'Head 1',
    agreedOn: on,
  }
}
