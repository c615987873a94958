import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/new-id'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { aJudgement, anAgreedJudgement } from '@/prisma/builders/judgement'
import { aBuiltPack, aPack } from '@/prisma/builders/pack'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { fromOutside } from '@/prisma/testing/outside'
import { getPackChoices } from './pack-choices'
import { getShownPack, listPacks, readPack } from './pack-queries'
import { packAsWord } from './word/pack-as-word'

const read = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readPack(tx, viewer, id))

async function aSchoolWithPack() {
  const { school, head } = await aSchool()
  const { id: activity } = await aRunningActivity(head, { title: 'Reading together' })
  const open = { visibility: 'governors' as const }
  const chosen = await aQuotation(head, activity, { ...open, quotation: 'He reads to his sister.' })
  const other = await aQuotation(head, activity, { quotation: 'Only between us.' })
  const agreed = await anAgreedJudgement(head)
  const pack = await aBuiltPack(head, { activities: [activity], evidence: [chosen], judgements: [agreed] })
  return { school, head, activity, chosen, other, agreed, pack }
}

describe('the pages of a pack', () => {
  it('say that it is older once something in it has changed, and not before', async () => {
    const { head, activity, pack } = await aSchoolWithPack()
    expect(await read(head, pack)).toMatchObject({ isOlder: false, hasPdf: false, job: null, leftOut: [] })
    const session = await aSession(head, activity)
    await whoCame(head, activity, session, { headsCame: 12 })
    const since = await read(head, pack)
    expect(since?.isOlder).toBe(true)
    expect(since?.now.claims[0]?.sentence).not.toBe(since?.built?.claims[0]?.sentence)
  })

  it('do not say that it is older because the database hands the same out in another order', async () => {
    const { head } = await aSchool()
    const [sums, books] = [
      await aRunningActivity(head, { title: 'Sums at home' }),
      await aRunningActivity(head, { title: 'Books at home' }),
    ]
    const supports = [sums, books].map(({ id }) => ({ activityId: id, outcomeId: null }))
    const evidence = await aQuotation(head, sums.id, { visibility: 'governors', supports })
    const pack = await aBuiltPack(head, { activities: [sums.id, books.id], evidence: [evidence] })
    const built = (await read(head, pack))?.built
    expect(built?.evidence[0]?.supports.map(({ title }) => title)).toEqual(['Books at home', 'Sums at home'])
    await fromOutside('UPDATE "EvidenceLink" SET "activityId" = "activityId" WHERE "activityId" = $1', [
      books.id,
    ])
    await fromOutside('UPDATE "EvidenceLink" SET "activityId" = "activityId" WHERE "activityId" = $1', [
      sums.id,
    ])
    expect(await read(head, pack)).toMatchObject({ isOlder: false })
  })

  it('offer what may be chosen: what is chosen always, others by their words, and why one would be left out', async () => {
    const { head, activity, chosen, other, agreed, pack } = await aSchoolWithPack()
    const draft = await aJudgement(head, {
      frameworkId: (
        await inSchool(head, (tx) =>
          tx.framework.findFirstOrThrow({ where: { schoolId: head.schoolId }, select: { id: true } }),
        )
      ).id,
      areaKey: 'impact',
    })
    const all = await getPackChoices(head, pack, '')
    expect(all?.judgements.map(({ id }) => id)).toEqual([agreed])
    expect(all?.judgements.map(({ id }) => id)).not.toContain(draft)
    expect(all?.activities).toMatchObject([{ id: activity, label: 'Reading together' }])
    expect(all?.evidence.shown.map(({ id }) => id)).toEqual([chosen, other])
    expect(all?.evidence.shown[1]?.hint).toContain('Would be left out: It is for the school’s own staff.')
    const looked = await getPackChoices(head, pack, 'no such words')
    expect(looked?.evidence.shown.map(({ id }) => id)).toEqual([chosen])
  })

  it('show another school, lower roles and a guessed address nothing', async () => {
    const { school, head, pack } = await aSchoolWithPack()
    const { head: other } = await aSchool()
    expect((await listPacks(other))?.length).toBe(0)
    const lower = await Promise.all(
      (['staff', 'liaison', 'governor', 'trust_leader'] as const).map((role) => aMember(school, role)),
    )
    for (const viewer of lower) expect(await listPacks(viewer)).toBeNull()
    for (const [viewer, id] of [
      [other, pack],
      ...lower.map((viewer) => [viewer, pack] as const),
      [head, newId()],
      [head, 'no-id'],
    ] as const) {
      expect(await read(viewer, id)).toBeNull()
      expect(await getPackChoices(viewer, id, '')).toBeNull()
      expect(await getShownPack(viewer, id)).toBeNull()
      expect(await packAsWord(viewer, id)).toBeNull()
    }
    expect(await packAsWord(head, await aPack(head))).toBeNull()
    expect((await packAsWord(head, pack))?.name).toMatch(/^pack-\d{4}-\d\d-\d\d\.docx$/)
    expect((await listPacks(head))?.map(({ title }) => title)).toEqual(['Spring visit', 'Spring visit'])
  })
})
