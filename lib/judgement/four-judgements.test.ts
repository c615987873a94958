import { afterEach, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aFramework, aJudgement, anAgreedJudgement } from '@/prisma/builders/judgement'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import type { Met } from '@/prisma/generated/enums'
import { getDraftToAgree } from './agree-page'
import { getAreaHistory } from './area-history'
import { answerDoubt } from './argue/reply-commands'
import type { RuleKey } from './argue/rule-names'
import { agreeDraft, decideGrade } from './draft-commands'
import { findingOf } from './finding'
import { answerStatement } from './judge-commands'
import { readJudgementPage } from './judgement-page'
import { getJudgementOverview } from './overview'
import { moveInWords } from './what-moved'

afterEach(() => setClock(null))

type Said = { answer: Met; on?: string }

/** Answers every statement of an area in turn and decides its grade, as the pages do. */
async function judged(head: Viewer, frameworkId: string, areaKey: string, said: Said[], grade: string) {
  const id = await aJudgement(head, { frameworkId, areaKey })
  const draft = await toAgree(head, id)
  expect(draft.draft.statements).toHaveLength(said.length)
  for (const [i, { answer, on }] of said.entries())
    await answerStatement(head, {
      ...{ id, criterionId: draft.draft.statements[i]?.id ?? '', version: 0, answer, words: null },
      records: on ? [{ kind: 'activity', id: on }] : [],
    })
  const answered = await toAgree(head, id)
  const differs = answered.proposed?.grade?.key !== grade
  await decideGrade(head, {
    id,
    version: 1,
    grade,
    differsWhy: differs ? 'One year group.' : null,
    words: null,
  })
  return toAgree(head, id)
}

async function toAgree(head: Viewer, id: string) {
  const found = await getDraftToAgree(head, id)
  if (!found) throw new Error('There is no such draft.')
  return found
}

async function answerAndAgree(
  head: Viewer,
  { draft, answers, doubts }: Awaited<ReturnType<typeof toAgree>>,
  rule?: RuleKey,
) {
  const { id, version } = draft
  const doubt = doubts.find((one) => one.rule === rule)
  if (rule && !doubt) throw new Error(`Nothing doubts it by ${rule}.`)
  if (rule && doubt)
    await answerDoubt(head, {
      id,
      rule,
      about: [doubt.about],
      version: new Map(),
      reply: 'We ask in January.',
    })
  return agreeDraft(head, { id, version, answers })
}

it('judges 2011 and 2025 from records, is warned of impact above engagement and of turnout alone, answers, agrees, and sees what moved', async () => {
  const { head } = await aSchool()
  const survey = await aFramework(head)
  const ofsted = await aFramework(head, 'ofsted@2025-11')
  setClock(new Date('2026-06-10T10:00:00Z'))
  await anAgreedJudgement(head, {
    frameworkId: survey,
    areaKey: 'engagement',
    grade: 'satisfactory',
    answer: 'not_yet',
  })
  await anAgreedJudgement(head, {
    frameworkId: survey,
    areaKey: 'impact',
    grade: 'inadequate',
    answer: 'not_yet',
  })

  setClock(new Date('2026-11-10T10:00:00Z'))
  const came = (await families(head, 6)).map(({ id }) => id)
  const [reading, evening] = [
    await aRunningActivity(head, { title: 'Reading together' }),
    await aRunningActivity(head, { title: 'Maths evening' }),
  ]
  for (const { id } of [reading, evening])
    await whoCame(head, id, await aSession(head, id), { came, everyoneInvited: 'yes' })
  await aQuotation(head, reading.id)
  const on = reading.id
  const nearly = { answer: 'nearly' as const, on }
  const met = { answer: 'met' as const, on }

  const engagement = await judged(
    ...([head, survey, 'engagement'] as const),
    [{ answer: 'met', on: evening.id }, nearly, nearly, nearly, nearly],
    'satisfactory',
  )
  expect(engagement.proposed?.grade?.key).toBe('satisfactory')
  await answerAndAgree(head, engagement, 'rests_on_turnout')

  const impact = await judged(head, survey, 'impact', [met, met, met, met, met, met], 'good')
  expect(impact.proposed?.grade?.key).toBe('outstanding')
  const agreed = await answerAndAgree(head, impact, 'impact_above_engagement')

  await answerAndAgree(
    head,
    await judged(head, survey, 'inclusion', [nearly, nearly, nearly, nearly], 'satisfactory'),
  )
  const leadership = await judged(head, ofsted, 'leadership', [met, { answer: 'not_yet' }], 'expected')
  expect(leadership.proposed?.because).toContain('so none better can be proposed')
  await answerAndAgree(head, leadership)

  expect(findingOf((await getJudgementOverview(head)) ?? [])).toBe(
    '4 of 6 judgements are agreed. Impact on the school’s provision moved from inadequate to good.',
  )
  const [latest] = (await getAreaHistory(head, { frameworkId: survey, areaKey: 'impact' }))?.terms ?? []
  expect(latest?.moved && moveInWords(latest.moved)).toBe('6 statements better.')
  expect(latest?.moved?.statements.every(({ added }) => added[0]?.title === 'Reading together')).toBe(true)
  const page = await inSchool(head, (tx) => readJudgementPage(tx, head, agreed))
  const kept = page?.kind === 'agreed' ? page.judged : null
  expect(kept?.differsWhy).toBe('One year group.')
  expect(kept?.doubts.find(({ rule }) => rule === 'impact_above_engagement')?.reply?.words).toBe(
    'We ask in January.',
  )
})
