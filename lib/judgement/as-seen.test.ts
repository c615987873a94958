import { expect, it } from 'vitest'
import { getReadiness } from '@/lib/conversation/readiness'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase } from '@/prisma/builders/concerns'
import { aFramework, aJudgement, anAgreedJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { aLesson, anImprovement } from '@/prisma/builders/learning'
import { getAreaHistory } from './area-history'
import { answerStatement } from './judge-commands'
import { readJudgementPage } from './judgement-page'
import { getStatement } from './statement-page'

it('an improvement that began with a case stands in a judgement for whoever may know of the case, and for nobody else', async () => {
  const { school, head } = await aSchool()
  const deputy = await aMember(school, 'senior_leader')
  const named = await aCase(head, { named: [deputy.membershipId] })
  const lessonId = await aLesson(head, named)
  const id = await anImprovement(head, { title: 'Ring back within a day', lessonId })
  const frameworkId = await aFramework(head)
  const records = [{ kind: 'improvement' as const, id }]
  const agreed = await anAgreedJudgement(head, { frameworkId, answer: 'met', records })
  const draft = await aJudgement(head, { frameworkId })
  await answeredAlike(head, draft, { answer: 'nearly', records })
  const page = (viewer: Viewer, judgement: string) =>
    inSchool(viewer, (tx) => readJudgementPage(tx, viewer, judgement))
  const open = await page(head, draft)
  const criterionId = (open?.kind === 'draft' && open.draft.statements[0]?.id) || ''
  const all = async (viewer: Viewer) =>
    JSON.stringify([
      await page(viewer, agreed),
      await page(viewer, draft),
      await getAreaHistory(viewer, { frameworkId, areaKey: 'engagement' }),
      await getReadiness(viewer),
      await getStatement(viewer, { id: draft, criterionId, fromLast: true, listed: records, words: 'Ring' }),
    ])
  expect(await all(head)).toContain('Ring back within a day')
  const asDeputy = await all(deputy)
  expect(asDeputy).not.toContain('Ring back within a day')
  expect(asDeputy).not.toContain(id)
  await answerStatement(deputy, {
    ...{ id: draft, criterionId, version: 1, answer: 'not_yet', words: null, records: [] },
  })
  const after = await page(head, draft)
  expect(after?.kind === 'draft' && after.draft.statements[0]).toMatchObject({
    answer: 'not_yet',
    records: [{ id }],
  })
})
