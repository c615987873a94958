import { OFSTED_2011, SURVEY_AREAS } from '@/lib/judgement/frameworks/ofsted-2011'
import { agreeJudgement, answerStatement, startJudgement } from '@/lib/judgement/judge-commands'
import { beginFramework } from '@/lib/judgement/own-framework-commands'
import { addStatement } from '@/lib/judgement/own-statement-commands'
import type { AnswerInput } from '@/lib/judgement/schema'
import { copyShipped, takeUpFramework } from '@/lib/judgement/take-up'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'

/** A framework the school has taken up: the survey's three judgements, unless another is named. */
export const aFramework = (viewer: Viewer, shippedAs = 'survey-2011@2011-04'): Promise<string> =>
  takeUpFramework(viewer, { shippedAs })

/** A draft of one area, nothing answered. */
export async function aJudgement(
  viewer: Viewer,
  given: { frameworkId?: string; areaKey?: string } = {},
): Promise<string> {
  const frameworkId = given.frameworkId ?? (await aFramework(viewer))
  return startJudgement(viewer, { frameworkId, areaKey: given.areaKey ?? SURVEY_AREAS.engagement })
}

/** The statements of a draft, in order. */
function statementsOf(viewer: Viewer, id: string) {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const { frameworkId, areaKey } = await tx.judgement.findFirstOrThrow({
      where: { schoolId, id },
      select: { frameworkId: true, areaKey: true },
    })
    return tx.criterion.findMany({
      where: { schoolId, frameworkId, areaKey },
      orderBy: { position: 'asc' },
      select: { id: true },
    })
  })
}

/** A draft whose statements all rest on the same records, and one of them. */
export async function aDraft(
  viewer: Viewer,
  given: { frameworkId?: string; records: AnswerInput['records'] },
): Promise<{ id: string; criterionId: string }> {
  const id = await aJudgement(viewer, given)
  await answeredAlike(viewer, id, {
    answer: 'nearly',
    words: 'Coffee mornings take place every Thursday.',
    records: given.records,
  })
  const [first] = await statementsOf(viewer, id)
  return { id, criterionId: first?.id ?? '' }
}

/** Answers every statement of a draft alike. */
export async function answeredAlike(
  viewer: Viewer,
  id: string,
  given: Partial<Pick<AnswerInput, 'answer' | 'words' | 'records'>> = {},
): Promise<void> {
  for (const { id: criterionId } of await statementsOf(viewer, id))
    await answerStatement(viewer, {
      id,
      criterionId,
      version: 0,
      answer: 'no_evidence',
      words: null,
      records: [],
      ...given,
    })
}

/** An agreed judgement, every statement answered alike. */
export async function anAgreedJudgement(
  viewer: Viewer,
  given: Parameters<typeof aJudgement>[1] & {
    grade?: string
    words?: string
    answer?: AnswerInput['answer']
    records?: AnswerInput['records']
  } = {},
): Promise<string> {
  const id = await aJudgement(viewer, given)
  await answeredAlike(viewer, id, {
    ...(given.answer && { answer: given.answer }),
    ...(given.records && { records: given.records }),
  })
  return agreeJudgement(viewer, {
    id,
    version: 1,
    grade: given.grade ?? 'inadequate',
    differsWhy: 'As the builder says.',
    words: given.words ?? null,
  })
}

/** The survey's judgements in an edition before the one the application brings, with other words, one more and one less. */
export function aFormerEdition(viewer: Viewer): Promise<string> {
  const [first, second, , ...rest] = OFSTED_2011.criteria
  if (!first || !second) throw new Error('The framework has no statements.')
  return inSchool(viewer, (tx) =>
    copyShipped(tx, viewer, {
      ...OFSTED_2011,
      edition: 'Draft of 2010',
      shippedAs: 'survey-2011@2010-09',
      criteria: [
        { ...first, words: 'Communications with parents suit their circumstances.' },
        second,
        { ...second, key: 'engagement-events', words: 'Parents come to the school’s events.' },
        ...rest,
      ],
    }),
  )
}

/** A framework of the school's own that is being written, with two areas, three grades and one statement. */
export async function aDraftFramework(viewer: Viewer): Promise<string> {
  const id = await beginFramework(viewer, {
    name: 'How we welcome families',
    edition: '2026',
    source: 'Our governors',
    sourceUrl: null,
    rule: 'best_fit',
    areas: [
      { name: 'Welcome', about: 'how families begin with us' },
      { name: 'Keeping in touch', about: '' },
    ],
    grades: ['Strong', 'Fair', 'Weak'],
  })
  return addStatement(viewer, {
    ...{ frameworkId: id, version: 1, areaKey: 'welcome', grade: null, source: null, isQuoted: false },
    words: 'Every family knows whom to ask.',
    themes: ['welcome'],
  })
}
