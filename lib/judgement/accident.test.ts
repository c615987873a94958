import { beforeEach, describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { aFramework, aJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { fromOutside } from '@/prisma/testing/outside'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { ShippedFramework } from './framework'
import { getDraft } from './framework-queries'
import { OFSTED_2011, SURVEY_AREAS } from './frameworks/ofsted-2011'
import { readJudgementInHand } from './in-hand'
import { agreeJudgement } from './judge-commands'
import { beginEdition, putDraftInUse } from './own-framework-commands'
import { changeStatement, removeStatement } from './own-statement-commands'
import { copyShipped } from './take-up'

/**
 * A trust's own tool lost every school's commentary by reloading its framework file. Here a school has judged two terms, with
 * statements, its own words, records and replies; then the framework is loaded again, and then a newer edition.
 */
const NEXT: ShippedFramework = {
  ...OFSTED_2011,
  edition: 'Next release',
  shippedAs: 'survey-2011@next',
  replaces: OFSTED_2011.shippedAs,
  name: 'Renamed altogether',
  rule: 'all_met',
  scale: [
    { key: 'outstanding', name: 'First' },
    { key: 'good', name: 'Second' },
  ],
  areas: OFSTED_2011.areas.slice(0, 2).map((area) => ({ ...area, name: `${area.name}, renamed` })),
  criteria: OFSTED_2011.criteria
    .filter(({ area }) => area !== SURVEY_AREAS.inclusion)
    .slice(1)
    .map((one) => ({ ...one, words: `Otherwise: ${one.words}`, themes: [] })),
}

const OWN = 'We wrote to every family in their language, and 41 answered. Das steht „so“ da.'

let head: Viewer
let frameworkId: string
let agreed: string[]

/** Two agreed judgements of one area, the first superseded, and one of another area; each with words, records and a reply. */
beforeEach(async () => {
  head = (await aSchool()).head
  frameworkId = await aFramework(head)
  const activity = await anActivity(head, { title: 'Maths at home' })
  const evidence = await aQuotation(head, activity)
  const records = [
    { kind: 'activity' as const, id: activity },
    { kind: 'evidence' as const, id: evidence },
  ]
  agreed = []
  for (const areaKey of [SURVEY_AREAS.engagement, SURVEY_AREAS.engagement, SURVEY_AREAS.inclusion]) {
    const id = await aJudgement(head, { frameworkId, areaKey })
    await answeredAlike(head, id, { answer: 'nearly', words: OWN, records })
    await inSchool(head, (tx) => tx.judgementReply.create({ data: aReply(id), select: { id: true } }))
    const differs = { grade: 'good', differsWhy: 'Because of what parents said.', words: OWN }
    agreed.push(await agreeJudgement(head, { id, version: 1, ...differs }))
  }
})

const aReply = (judgementId: string) => ({
  schoolId: head.schoolId,
  judgementId,
  rule: 'old-evidence',
  words: 'It was asked again in May.',
  byName: head.personName,
  at: now(),
})

const raise = (): never => {
  throw new Error('The draft is not there.')
}

/** All rows of what was judged, of what it was judged by, and of what it rests on, as the database writes them. */
async function allThatStays() {
  const rows: Record<string, unknown[]> = {}
  const of = (table: string, where: string) =>
    fromOutside(`SELECT t::text AS "row" FROM "${table}" t WHERE t."schoolId" = $1 AND ${where} ORDER BY 1`, [
      head.schoolId,
    ])
  for (const table of [
    'Judgement',
    'JudgementAnswer',
    'JudgementRecord',
    'JudgementReply',
    'Activity',
    'Evidence',
  ])
    rows[table] = await of(table, 'true')
  rows.Criterion = await of('Criterion', `t."frameworkId" = '${frameworkId}'`)
  rows.Framework = await fromOutside(
    `SELECT (to_jsonb(t) - 'status' - 'version')::text AS "row" FROM "Framework" t WHERE t."schoolId" = $1 AND t."id" = $2`,
    [head.schoolId, frameworkId],
  )
  rows.asRead = await Promise.all(
    agreed.map((id) =>
      inSchool(head, async (tx) => JSON.stringify(withoutStanding(await readJudgementInHand(tx, head, id)))),
    ),
  )
  return rows
}

/** That its edition is replaced is news of the edition, and not of the judgement. */
const withoutStanding = (read: Awaited<ReturnType<typeof readJudgementInHand>>) => ({
  ...read,
  framework: { ...read.framework, status: null },
})

describe('the accident', () => {
  it('does not happen when a newer edition is taken up: what was judged stays as it was, to the byte', async () => {
    const before = await allThatStays()
    expect(before.Judgement).toHaveLength(3)
    expect(before.JudgementAnswer?.length).toBeGreaterThan(10)
    expect(before.JudgementRecord?.length).toBe((before.JudgementAnswer?.length ?? 0) * 2)
    expect(before.JudgementReply).toHaveLength(3)
    expect(JSON.stringify(before.Judgement)).toContain('Das steht')

    const newer = await inSchool(head, (tx) => copyShipped(tx, head, NEXT))
    expect(newer).not.toBe(frameworkId)
    expect(await allThatStays()).toEqual(before)
    const editions = await inSchool(head, (tx) =>
      tx.framework.findMany({
        where: { schoolId: head.schoolId },
        orderBy: { createdAt: 'asc' },
        select: { id: true, status: true, replacesId: true },
      }),
    )
    expect(editions).toEqual([
      { id: frameworkId, status: 'replaced', replacesId: null },
      { id: newer, status: 'in_use', replacesId: frameworkId },
    ])
  })

  it('does not happen when the school writes an edition of its own and puts it in use', async () => {
    const before = await allThatStays()
    const id = await beginEdition(head, { id: frameworkId, edition: 'Ours' })
    const draft = async () => (await getDraft(head, id)) ?? raise()
    const [first, second] = (await draft()).statements
    const of = async (one = first) => ({
      id: one?.id ?? '',
      frameworkId: id,
      version: (await draft()).version,
    })
    const words = { words: 'Otherwise.', grade: null, source: null, isQuoted: false, themes: [] }
    await changeStatement(head, { ...(await of()), ...words, areaKey: SURVEY_AREAS.impact })
    await removeStatement(head, await of(second))
    await putDraftInUse(head, { id, version: (await draft()).version })
    expect(await allThatStays()).toEqual(before)
  })

  it('does not happen when the same edition is loaded again: that is refused', async () => {
    const before = await allThatStays()
    await expect(aFramework(head)).rejects.toThrow('The school has this edition already.')
    const changed = { ...OFSTED_2011, criteria: NEXT.criteria }
    await expect(inSchool(head, (tx) => copyShipped(tx, head, changed))).rejects.toThrow(RuleBroken)
    expect(await allThatStays()).toEqual(before)
  })

  it('does not happen by judging on by the newer edition: the old judgement is superseded, and reads as it did', async () => {
    const read = (id: string) =>
      fromOutside(
        `SELECT "asJudged", "words", "grade", "differsWhy", "agreedAt"::text FROM "Judgement" WHERE "id" = $1`,
        [id],
      )
    const before = await Promise.all(agreed.map(read))
    const newer = await inSchool(head, (tx) => copyShipped(tx, head, NEXT))
    const id = await aJudgement(head, { frameworkId: newer, areaKey: SURVEY_AREAS.engagement })
    await answeredAlike(head, id)
    await agreeJudgement(head, { id, version: 1, grade: 'good', differsWhy: 'We start anew.', words: null })
    expect(await Promise.all(agreed.map(read))).toEqual(before)
  })

  it.each([
    [`UPDATE "Framework" SET "name" = 'Other' WHERE "id" = $1`, () => frameworkId],
    [`UPDATE "Framework" SET "areas" = '[]' WHERE "id" = $1`, () => frameworkId],
    [`UPDATE "Framework" SET "status" = 'draft' WHERE "id" = $1`, () => frameworkId],
    [`DELETE FROM "Framework" WHERE "id" = $1`, () => frameworkId],
    [`UPDATE "Criterion" SET "words" = 'Other' WHERE "frameworkId" = $1`, () => frameworkId],
    [`DELETE FROM "Criterion" WHERE "frameworkId" = $1`, () => frameworkId],
    [`UPDATE "Judgement" SET "asJudged" = '{}' WHERE "id" = $1`, () => agreed[0]],
    [`UPDATE "Judgement" SET "words" = NULL WHERE "id" = $1`, () => agreed[1]],
    [`UPDATE "Judgement" SET "status" = 'draft' WHERE "id" = $1`, () => agreed[1]],
    [`DELETE FROM "Judgement" WHERE "id" = $1`, () => agreed[0]],
    [`UPDATE "JudgementAnswer" SET "words" = '' WHERE "judgementId" = $1`, () => agreed[0]],
    [`DELETE FROM "JudgementAnswer" WHERE "judgementId" = $1`, () => agreed[1]],
    [
      `DELETE FROM "JudgementRecord" r USING "JudgementAnswer" a WHERE a."id" = r."answerId" AND a."judgementId" = $1`,
      () => agreed[2],
    ],
    [`UPDATE "JudgementReply" SET "words" = '' WHERE "judgementId" = $1`, () => agreed[2]],
    [`DELETE FROM "JudgementReply" WHERE "judgementId" = $1`, () => agreed[0]],
  ])('is refused by the database itself, written by hand as the application: %s', async (sql, id) => {
    const written = changeInSchool(head, async (tx) => {
      await tx.$executeRawUnsafe(sql.replace('$1', `'${id()}'`))
      return null
    })
    await expect(written).rejects.toThrow(/stays as it is from then on/)
  })

  it('is refused for what would be added to an agreed judgement, or to a framework in use', async () => {
    const [first = ''] = agreed
    const { schoolId } = head
    const criterion = await inSchool(head, (tx) =>
      tx.criterion.findFirstOrThrow({ where: { schoolId, frameworkId } }),
    )
    const { id: _, ...words } = criterion
    const attempts = [
      () =>
        changeInSchool(head, async (tx) => {
          await tx.judgementReply.create({ data: { ...aReply(first), about: 'x' }, select: { id: true } })
          return null
        }),
      () =>
        changeInSchool(head, async (tx) => {
          await tx.criterion.create({ data: { ...words, key: 'added' }, select: { id: true } })
          return null
        }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/stays as it is from then on/)
  })
})
