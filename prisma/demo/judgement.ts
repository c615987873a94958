import { agreeJudgement, answerStatement, startJudgement } from '@/lib/judgement/judge-commands'
import { takeUpFramework } from '@/lib/judgement/take-up'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { momentOf } from './calendar'
import type { JudgedStory, StatementStory } from './judgement-story'
import type { Happens, Setting, Told } from './told'

/** What the school takes up to judge by, how it answers, and what it agrees. */
export function judgementHappens({ story, years }: Setting): Happens[] {
  const { takesUp = [], judged = [] } = story.judgement ?? {}
  return [
    ...takesUp.map(
      ({ year, on, by, shippedAs }): Happens => ({
        at: momentOf(years[year], on, '16:05'),
        tell: async (told) =>
          told.keep(await takeUpFramework(told.viewer(by), { shippedAs }), 'framework', shippedAs),
      }),
    ),
    ...judged.flatMap((one) => areaHappens(one, years[one.year])),
  ]
}

function areaHappens({ agreed, ...draft }: JudgedStory, year: number): Happens[] {
  const { on, by, shippedAs, area, statements } = draft
  const name = ['judgement', shippedAs, area, on]
  const written: Happens = {
    at: momentOf(year, on, '16:30'),
    tell: async (told) => {
      const viewer = told.viewer(by)
      const frameworkId = told.id('framework', shippedAs)
      const id = await startJudgement(viewer, { frameworkId, areaKey: area })
      told.keep(id, ...name)
      for (const one of statements) await answer(told, viewer, { id, frameworkId, one })
    },
  }
  if (!agreed) return [written]
  const { grade, differsWhy = null, words } = agreed
  return [
    written,
    {
      at: momentOf(year, agreed.on, '17:10'),
      tell: (told) =>
        agreeJudgement(told.viewer(agreed.by), {
          id: told.id(...name),
          version: 1,
          grade,
          differsWhy,
          words,
        }),
    },
  ]
}

async function answer(
  told: Told,
  viewer: Viewer,
  { id, frameworkId, one }: { id: string; frameworkId: string; one: StatementStory },
) {
  const { schoolId } = viewer
  const criterion = await inSchool(viewer, (tx) =>
    tx.criterion.findFirstOrThrow({
      where: { schoolId, frameworkId, key: one.statement },
      select: { id: true },
    }),
  )
  const { activities = [], ideas = [], actionsFrom = [] } = one
  await answerStatement(viewer, {
    id,
    criterionId: criterion.id,
    version: 0,
    answer: one.answer,
    words: one.own ?? null,
    records: [
      ...activities.map((key) => ({ kind: 'activity' as const, id: told.id('activity', key) })),
      ...ideas.map((key) => ({ kind: 'idea' as const, id: told.id('idea', key) })),
      ...actionsFrom.map((key) => ({ kind: 'improvement' as const, id: told.id('improvement', key) })),
    ],
  })
}
