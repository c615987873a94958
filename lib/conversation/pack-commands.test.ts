import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/new-id'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { aJudgement, anAgreedJudgement } from '@/prisma/builders/judgement'
import { aBuiltPack, aPack } from '@/prisma/builders/pack'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { changeChoice, endPack, newPack, packInHand } from './pack-commands'
import type { ChoiceInput } from './schema'

const empty: Omit<ChoiceInput, 'id'> = {
  version: 1,
  title: 'Spring visit',
  judgements: [],
  activities: [],
  evidence: [],
  withPictures: false,
}

describe('a pack', () => {
  it('begins with what was agreed, the best examples of each kind and their evidence that governors may read', async () => {
    const { head } = await aSchool()
    const { id: activity } = await aRunningActivity(head)
    await inSchool(head, (tx) =>
      tx.activity.updateMany({
        where: { schoolId: head.schoolId, id: activity },
        data: { kind: 'engagement' },
      }),
    )
    const session = await aSession(head, activity)
    await whoCame(head, activity, session, { headsCame: 12 })
    const open = await aQuotation(head, activity, { visibility: 'governors' })
    await aQuotation(head, activity, { quotation: 'Between ourselves.' })
    const agreed = await anAgreedJudgement(head)
    const id = await aPack(head)
    const pack = await inSchool(head, (tx) => packInHand(tx, head, id))
    expect(pack.choice).toMatchObject({ judgements: [agreed], activities: [activity], evidence: [open] })
  })

  it('holds at most 200 pieces of evidence, and only what is the school’s, agreed where it is a judgement', async () => {
    const { head } = await aSchool()
    const id = await newPack(head, { title: 'Spring visit', academicYear: 2026 })
    const many = Array.from({ length: 201 }, () => newId())
    await expect(changeChoice(head, { ...empty, id, evidence: many })).rejects.toMatchObject({
      field: 'evidence',
    })
    const { head: other } = await aSchool()
    const { id: theirs } = await aRunningActivity(other)
    const draft = await aJudgement(head)
    await expect(changeChoice(head, { ...empty, id, activities: [theirs] })).rejects.toThrow(NotFound)
    await expect(changeChoice(head, { ...empty, id, judgements: [draft] })).rejects.toThrow(NotFound)
    await changeChoice(head, { ...empty, id, title: 'Summer visit' })
    await expect(changeChoice(head, { ...empty, id })).rejects.toThrow(StaleEdit)
  })

  it('leaves nothing of what was built when it is taken out of use, and stays out of use', async () => {
    const { head } = await aSchool()
    const id = await aBuiltPack(head)
    const read = () =>
      inSchool(head, (tx) => tx.pack.findFirstOrThrow({ where: { schoolId: head.schoolId, id } }))
    const { version, contents } = await read()
    expect(contents).toMatchObject({ title: 'Spring visit' })
    await endPack(head, { id, version })
    expect(await read()).toMatchObject({ contents: null, endedAt: expect.any(Date) })
    await expect(changeChoice(head, { ...empty, id, version: version + 1 })).rejects.toThrow(RuleBroken)
  })

  it('is neither another school’s, nor staff’s, nor a governor’s', async () => {
    const { school, head } = await aSchool()
    const id = await aPack(head)
    const { head: other } = await aSchool()
    for (const [viewer, refused] of [
      [other, NotFound],
      [await aMember(school, 'staff'), NotAllowed],
      [await aMember(school, 'governor'), NotAllowed],
    ] as const) {
      await expect(changeChoice(viewer, { ...empty, id })).rejects.toThrow(refused)
      await expect(endPack(viewer, { id, version: 1 })).rejects.toThrow(refused)
    }
    await expect(endPack(head, { id: newId(), version: 1 })).rejects.toThrow(NotFound)
    const governor = await aMember(school, 'governor')
    await expect(newPack(governor, { title: 'Mine', academicYear: 2026 })).rejects.toThrow(NotAllowed)
  })
})
