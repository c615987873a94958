import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/new-id'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aFramework, aJudgement, anAgreedJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { getDraftToAgree } from './agree-page'
import { agreeDraft, decideGrade, throwAwayDraft } from './draft-commands'
import { answerStatement } from './judge-commands'

const decided = { version: 1, grade: 'inadequate', differsWhy: null, words: null }

async function answered(head: Viewer) {
  const id = await aJudgement(head)
  await answeredAlike(head, id, { answer: 'not_yet' })
  return id
}

const toAgree = async (viewer: Viewer, id: string) => {
  const found = await getDraftToAgree(viewer, id)
  if (!found) throw new Error('There is no such draft.')
  return { id, version: found.draft.version, answers: found.answers }
}

describe('a draft’s grade', () => {
  it('is kept in the draft with a reason where it differs, and then agreed as it stands there', async () => {
    const { head } = await aSchool()
    const id = await answered(head)
    await expect(decideGrade(head, { ...decided, id, grade: 'excellent' })).rejects.toMatchObject({
      field: 'grade',
    })
    await expect(decideGrade(head, { ...decided, id, grade: 'good' })).rejects.toMatchObject({
      field: 'differsWhy',
    })
    await decideGrade(head, { ...decided, id, grade: 'good', differsWhy: 'We saw it.', words: 'Ours.' })
    expect(await getDraftToAgree(head, id)).toMatchObject({
      isDecided: true,
      open: 0,
      proposed: { grade: { key: 'inadequate' } },
      draft: { grade: 'good', differsWhy: 'We saw it.', words: 'Ours.' },
    })
    await expect(decideGrade(head, { ...decided, id })).rejects.toThrow(StaleEdit)
    await agreeDraft(head, await toAgree(head, id))
    expect(await getDraftToAgree(head, id)).toBeNull()
    await expect(decideGrade(head, { ...decided, id, version: 3 })).rejects.toThrow(RuleBroken)
  })

  it('drops a reason that nothing needs any more', async () => {
    const { head } = await aSchool()
    const id = await answered(head)
    await decideGrade(head, { ...decided, id, differsWhy: 'Written before the answers changed.' })
    expect((await getDraftToAgree(head, id))?.draft.differsWhy).toBeNull()
  })

  it('is not agreed on answers that somebody changed meanwhile', async () => {
    const { head } = await aSchool()
    const id = await answered(head)
    await decideGrade(head, { ...decided, id })
    const read = await toAgree(head, id)
    const [statement] = (await getDraftToAgree(head, id))?.draft.statements ?? []
    const activity = await anActivity(head)
    await answerStatement(head, {
      id,
      criterionId: statement?.id ?? '',
      version: 1,
      answer: 'met',
      words: null,
      records: [{ kind: 'activity', id: activity }],
    })
    await expect(agreeDraft(head, read)).rejects.toThrow(StaleEdit)
  })
})

it('a draft is thrown away with its answers; what was agreed is not', async () => {
  const { head } = await aSchool()
  const frameworkId = await aFramework(head)
  const kept = await anAgreedJudgement(head, { frameworkId })
  const id = await aJudgement(head, { frameworkId })
  await answeredAlike(head, id)
  expect(await throwAwayDraft(head, { id })).toBe(`/judgement/areas/${frameworkId}/engagement`)
  const left = await inSchool(head, (tx) =>
    tx.judgementAnswer.findMany({ where: { schoolId: head.schoolId }, select: { judgementId: true } }),
  )
  expect(new Set(left.map(({ judgementId }) => judgementId))).toEqual(new Set([kept]))
  await expect(throwAwayDraft(head, { id })).rejects.toThrow(NotFound)
  await expect(throwAwayDraft(head, { id: kept })).rejects.toThrow(RuleBroken)
})

it('two who answer the same statement at once make one answer, and the second is told', async () => {
  const { head } = await aSchool()
  const id = await aJudgement(head)
  const [statement] = (await getDraftToAgree(head, id))?.draft.statements ?? []
  const answer = {
    id,
    criterionId: statement?.id ?? '',
    version: 0,
    answer: 'not_yet' as const,
    words: null,
    records: [],
  }
  const done = await Promise.allSettled([answerStatement(head, answer), answerStatement(head, answer)])
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(StaleEdit) })
})

it('is not another school’s to find, nor for staff', async () => {
  const { school, head } = await aSchool()
  const id = await answered(head)
  const { head: other } = await aSchool()
  const staff = await aMember(school, 'staff')
  for (const [viewer, refused] of [
    [other, NotFound],
    [staff, NotAllowed],
  ] as const) {
    expect(await getDraftToAgree(viewer, id)).toBeNull()
    await expect(decideGrade(viewer, { ...decided, id })).rejects.toThrow(refused)
    await expect(agreeDraft(viewer, { id, version: 1, answers: '' })).rejects.toThrow(refused)
    await expect(throwAwayDraft(viewer, { id })).rejects.toThrow(refused)
  }
  await expect(throwAwayDraft(head, { id: newId() })).rejects.toThrow(NotFound)
  expect(await getDraftToAgree(head, 'no-id')).toBeNull()
})
