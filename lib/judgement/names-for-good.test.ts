import { expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/evidence'
import { anIdea } from '@/prisma/builders/ideas'
import { aJudgement, answeredAlike } from '@/prisma/builders/judgement'
import { agreeJudgement } from './judge-commands'

const SAID = 'He reads to his sister now, every night'
const IDEA = 'A bench by the gate for those who wait'

it('what was agreed keeps neither the words of a quotation nor those of an idea, which may have to be forgotten', async () => {
  const { head } = await aSchool()
  const activity = await anActivity(head, { title: 'Reading together' })
  const quotation = await aQuotation(head, activity, { quotation: SAID })
  const idea = await anIdea(head, { words: IDEA })
  const id = await aJudgement(head)
  await answeredAlike(head, id, {
    answer: 'nearly',
    records: [
      { kind: 'evidence', id: quotation },
      { kind: 'idea', id: idea },
      { kind: 'activity', id: activity },
    ],
  })
  await agreeJudgement(head, { id, version: 1, grade: 'satisfactory', differsWhy: null, words: null })
  const { asJudged } = await inSchool(head, (tx) =>
    tx.judgement.findFirstOrThrow({ where: { schoolId: head.schoolId, id }, select: { asJudged: true } }),
  )
  expect(asJudged).not.toContain(SAID)
  expect(asJudged).not.toContain(IDEA)
  expect(asJudged).toMatch(/"Quotation, \d+ \w+ \d{4}"/)
  expect(asJudged).toMatch(/"An idea from a parent or carer, \d+ \w+ \d{4}"/)
  expect(asJudged).toContain('"Reading together"')
})
