import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { anActivity, anOutcome, moved } from '@/prisma/builders/activities'
import { anEvaluation } from '@/prisma/builders/evaluation'
import { families } from '@/prisma/builders/families'
import { someFigures } from '@/prisma/builders/figures'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { drawHalves, listAsText } from '../impact/planning/draw'
import { checkDraw } from '../impact/planning/list-hash'
import { getResult } from '../impact/result-page'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { drawByLot, showDraw } from './draw-commands'
import { makeGroups } from './groups-commands'
import { getGroups } from './groups-queries'
import { NO_CLASS } from './groups-schema'

/** Two classes of ten families, one of which has a second child in the other class; and a pupil in no class. */
async function aPlan() {
  const { school, head } = await aSchool()
  await families(head, 10, { className: 'Birch' })
  await families(head, 10, { first: 11, className: 'Cedar' })
  const family = await aFamily(head, { reference: 'F99' })
  await aPupil(head, { familyId: family.id, reference: 'P98', yearGroup: 'Year 1', className: 'Birch' })
  await aPupil(head, { familyId: family.id, reference: 'P99', yearGroup: 'Year 1', className: 'Cedar' })
  const activityId = await anActivity(head, { yearGroups: ['Year 1'] })
  const outcomeId = await anOutcome(head, activityId, { measure: 'standardised_score' })
  await anEvaluation(head, activityId)
  return { school, head, activityId, outcomeId }
}

const draw = (activityId: string, version: number, given: Partial<Parameters<typeof drawByLot>[1]> = {}) => ({
  activityId,
  version,
  classes: ['Birch', 'Cedar'],
  without: null,
  reason: null,
  ...given,
})

const kept = (viewer: Viewer, activityId: string) =>
  inSchool(viewer, async (tx) => ({
    draws: await tx.draw.findMany({
      where: { schoolId: viewer.schoolId, activityId },
      orderBy: { number: 'asc' },
    }),
    members: await tx.evaluationMember.findMany({
      where: { schoolId: viewer.schoolId, activityId },
      orderBy: { pupil: { reference: 'asc' } },
      select: {
        arm: true,
        drawNumber: true,
        className: true,
        familyId: true,
        pupil: { select: { id: true, reference: true } },
      },
    }),
  }))

describe('the draw', () => {
  it('can be made again by anybody from its seed and list, keeps families together and classes even', async () => {
    const { head, activityId } = await aPlan()
    await drawByLot(head, draw(activityId, 1))
    const { draws, members } = await kept(head, activityId)
    const [first] = draws
    if (!first) throw new Error('Nothing was drawn')
    expect(first).toMatchObject({
      number: 1,
      units: 21,
      pupils: 22,
      shownAt: null,
      drawnByName: head.personName,
    })
    const units = first.list.split('\n').map((line) => {
      const [within, id, ...pupilIds] = JSON.parse(line) as [string, string, ...string[]]
      return { within, id, pupilIds }
    })
    expect(listAsText(units)).toBe(first.list)
    const checked = checkDraw(units, first)
    if (!checked.isAsDrawn) throw new Error(checked.words)
    const now = new Set(checked.halves.now.flatMap(({ pupilIds }) => pupilIds))
    for (const { arm, pupil } of members) expect(arm).toBe(now.has(pupil.id) ? 'took_part' : 'compared')
    expect(drawHalves(units, first.seed).now.length).toBe(11)
    const siblings = members.filter(({ pupil }) => ['P98', 'P99'].includes(pupil.reference))
    expect(new Set(siblings.map(({ arm }) => arm)).size).toBe(1)
    for (const className of ['Birch', 'Cedar']) {
      const single = members.filter((one) => one.className === className && !siblings.includes(one))
      const count = single.filter(({ arm }) => arm === 'took_part').length
      expect(Math.abs(count - (single.length - count))).toBeLessThanOrEqual(2)
    }
  })

  it('shows no name before it is asked to, and keeps when that was', async () => {
    const { school, head, activityId, outcomeId } = await aPlan()
    await drawByLot(head, draw(activityId, 1))
    await someFigures(head, outcomeId, [[90, undefined]], { references: ['P1'] })
    const arms = async () => (await getResult(head, { activityId, outcomeId }))?.ways.map(({ arm }) => arm)
    expect(await arms()).toEqual([null])
    const sealed = await getGroups(head, activityId)
    expect(sealed).toMatchObject({ isSealed: true, members: [] })
    const drawId = sealed?.activity.evaluation?.draws[0]?.id ?? ''
    await showDraw(head, { activityId, drawId })
    const shown = await getGroups(head, activityId)
    expect(shown?.isSealed).toBe(false)
    expect(shown?.members).toHaveLength(22)
    expect(await arms()).toEqual([expect.stringMatching(/^(?:took_part|compared)$/)])
    const { draws } = await kept(head, activityId)
    await showDraw(head, { activityId, drawId })
    expect((await kept(head, activityId)).draws).toEqual(draws)
    const { head: stranger } = await aSchool()
    await expect(showDraw(stranger, { activityId, drawId })).rejects.toThrow(NotFound)
    await expect(showDraw(await aMember(school, 'staff'), { activityId, drawId })).rejects.toThrow(NotAllowed)
    await expect(showDraw(head, { activityId, drawId: crypto.randomUUID() })).rejects.toThrow(NotFound)
  })

  it('is not repeated quietly, and a second one holds the claim down', async () => {
    const { head, activityId, outcomeId } = await aPlan()
    await moved(head, activityId, 'planned', 'running')
    await drawByLot(head, draw(activityId, 1))
    await expect(drawByLot(head, draw(activityId, 2))).rejects.toThrow('Say why')
    await drawByLot(head, draw(activityId, 2, { reason: 'A class was forgotten' }))
    const { draws, members } = await kept(head, activityId)
    expect(draws.map(({ number, reason }) => [number, reason])).toEqual([
      [1, null],
      [2, 'A class was forgotten'],
    ])
    expect(members.every(({ drawNumber }) => drawNumber === 2)).toBe(true)
    await someFigures(
      head,
      outcomeId,
      members.map(
        ({ arm }, i) =>
          [90 + ((i * 5) % 9), 95 + ((i * 5) % 9) + (i % 3) + (arm === 'took_part' ? 6 : 0)] as const,
      ),
      { references: members.map(({ pupil }) => pupil.reference) },
    )
    const result = await inSchool(head, (tx) =>
      tx.result.findFirstOrThrow({ where: { schoolId: head.schoolId, outcomeId, replacedAt: null } }),
    )
    const { claim } = (
      result.output as unknown as { evaluated: { claim: { ceiling: number; limits: { code: string }[] } } }
    ).evaluated
    expect([claim.ceiling, claim.limits.map(({ code }) => code)]).toEqual([4, ['NOT_AS_DRAWN']])
    await expect(drawByLot(head, draw(activityId, 3, { reason: 'Once more' }))).rejects.toThrow('too late')
  })

  it('leaves a family out whole, and refuses one family, unknown references and a page opened before', async () => {
    const { head, activityId } = await aPlan()
    await drawByLot(head, draw(activityId, 1, { without: 'P98' }))
    const references = (await kept(head, activityId)).members.map(({ pupil }) => pupil.reference)
    expect(references).not.toContain('P98')
    expect(references).not.toContain('P99')
    const refused = (given: Partial<Parameters<typeof drawByLot>[1]>) =>
      drawByLot(head, draw(activityId, 2, { reason: 'Again', ...given })).catch((error) => error)
    expect(await refused({ without: 'P1\nP777; P778' })).toMatchObject({
      field: 'without',
      message: expect.stringContaining('no pupil “P777”, “P778”'),
    })
    expect(await refused({ classes: [NO_CLASS] })).toMatchObject({ field: 'classes' })
    expect(await refused({ version: 1 })).toBeInstanceOf(StaleEdit)
    expect((await kept(head, activityId)).draws).toHaveLength(1)
  })

  it('is nobody else’s, and not even the application can change it afterwards', async () => {
    const { school, head, activityId } = await aPlan()
    const { head: stranger } = await aSchool()
    await expect(drawByLot(stranger, draw(activityId, 1))).rejects.toThrow(NotFound)
    await expect(drawByLot(await aMember(school, 'staff'), draw(activityId, 1))).rejects.toThrow(NotAllowed)
    await expect(drawByLot(await aMember(school, 'governor'), draw(activityId, 1))).rejects.toThrow(NotFound)
    await expect(drawByLot(head, draw(crypto.randomUUID(), 1))).rejects.toThrow(NotFound)
    for (const role of ['governor', 'trust_leader'] as const)
      expect(await getGroups(await aMember(school, role), activityId)).toBeNull()
    expect(await getGroups(stranger, activityId)).toBeNull()
    expect(await getGroups(head, 'x')).toBeNull()

    await drawByLot(head, draw(activityId, 1))
    const application = new pg.Client(process.env.DATABASE_APP_URL)
    await application.connect()
    try {
      await application.query(`SELECT set_config('app.school_id', $1, false)`, [head.schoolId])
      for (const statement of [
        `UPDATE "Draw" SET "seed" = 1`,
        `UPDATE "Draw" SET "list" = ''`,
        `UPDATE "Draw" SET "drawnAt" = now()`,
        `DELETE FROM "Draw"`,
        `DELETE FROM "Evaluation"`,
      ]) {
        await expect(application.query(statement), statement).rejects.toMatchObject({ code: '42501' })
      }
    } finally {
      await application.end()
    }
  })

  it('is made once when two press at the same moment', async () => {
    const { head, activityId } = await aPlan()
    const both = await Promise.allSettled([
      drawByLot(head, draw(activityId, 1)),
      drawByLot(head, draw(activityId, 1)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await kept(head, activityId)).draws).toHaveLength(1)
  })
})

describe('groups that somebody puts together', () => {
  const groups = (
    activityId: string,
    version: number,
    given: Partial<Parameters<typeof makeGroups>[1]> = {},
  ) => ({
    activityId,
    version,
    tookPartClasses: [],
    tookPart: null,
    whoCame: false,
    comparedClasses: [],
    compared: null,
    ...given,
  })

  it('are by class, by reference and by who came; whoever takes part is compared with nobody', async () => {
    const { head, activityId } = await aPlan()
    const session = await aSession(head, activityId)
    const came = await inSchool(head, (tx) =>
      tx.family.findFirstOrThrow({
        where: { schoolId: head.schoolId, reference: 'F11' },
        select: { id: true },
      }),
    )
    await whoCame(head, activityId, session, { came: [came.id], everyoneInvited: 'yes' })
    await makeGroups(
      head,
      groups(activityId, 1, { tookPart: 'P1, p2;P3', whoCame: true, comparedClasses: ['Birch', 'Cedar'] }),
    )
    const { members } = await kept(head, activityId)
    const of = (arm: string) =>
      members.filter((member) => member.arm === arm).map(({ pupil }) => pupil.reference)
    expect(of('took_part').sort()).toEqual(['P1', 'P11', 'P2', 'P3'])
    expect(of('compared')).toHaveLength(18)
    expect(members.every(({ drawNumber }) => drawNumber === null)).toBe(true)
  })

  it('hold the claim down when they are put together after the second figures', async () => {
    const { head, activityId, outcomeId } = await aPlan()
    await moved(head, activityId, 'planned', 'running')
    const references = Array.from({ length: 20 }, (_, i) => `P${i + 1}`)
    const [tookPart, compared] = [references.slice(0, 10).join(), references.slice(10).join()]
    const codes = async () => {
      const result = await inSchool(head, (tx) =>
        tx.result.findFirstOrThrow({ where: { schoolId: head.schoolId, outcomeId, replacedAt: null } }),
      )
      return JSON.stringify(result.output).match(/"code":"[A-Z_]+"/g) ?? []
    }
    await makeGroups(head, groups(activityId, 1, { tookPart, compared }))
    await someFigures(
      head,
      outcomeId,
      references.map((_, i) => [90 + ((i * 5) % 9), 95 + ((i * 5) % 9) + (i % 3)] as const),
      { references },
    )
    expect(await codes()).not.toContain('"code":"NOT_SET_IN_ADVANCE"')
    await makeGroups(head, groups(activityId, 2, { tookPart, compared }))
    expect(await codes()).toContain('"code":"NOT_SET_IN_ADVANCE"')
  })

  it('are refused where nobody takes part, a reference is unknown, or a lot was drawn; and nothing is half saved', async () => {
    const { school, head, activityId } = await aPlan()
    await expect(makeGroups(head, groups(activityId, 1, { comparedClasses: ['Cedar'] }))).rejects.toThrow(
      'Say who takes part',
    )
    await expect(makeGroups(head, groups(activityId, 1, { tookPart: 'P1\nP500' }))).rejects.toThrow('“P500”')
    expect((await kept(head, activityId)).members).toEqual([])
    const { head: stranger } = await aSchool()
    await expect(makeGroups(stranger, groups(activityId, 1, { tookPart: 'P1' }))).rejects.toThrow(NotFound)
    await expect(
      makeGroups(await aMember(school, 'staff'), groups(activityId, 1, { tookPart: 'P1' })),
    ).rejects.toThrow(NotAllowed)
    await expect(makeGroups(head, groups(crypto.randomUUID(), 1, { tookPart: 'P1' }))).rejects.toThrow(
      NotFound,
    )
    const bare = await anActivity(head)
    await expect(makeGroups(head, groups(bare, 1, { tookPart: 'P1' }))).rejects.toThrow(RuleBroken)
    await drawByLot(head, draw(activityId, 1))
    await expect(makeGroups(head, groups(activityId, 2, { tookPart: 'P1' }))).rejects.toThrow(
      'stay as they were drawn',
    )
  })
})
