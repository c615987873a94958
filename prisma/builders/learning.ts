import { finishImprovement, planImprovement } from '@/lib/concerns/learn/improvement-commands'
import { addLesson } from '@/lib/concerns/learn/lesson-commands'
import { getLessons } from '@/lib/concerns/learn/lesson-queries'
import type { NewImprovementInput, NewYouSaidInput } from '@/lib/concerns/learn/schema'
import { writeYouSaid } from '@/lib/concerns/learn/you-said-commands'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'

/** What the school learned from a case. Resolves to the lesson's id. */
export async function aLesson(
  viewer: Viewer,
  caseId: string,
  words = 'Ring back the same day.',
): Promise<string> {
  await addLesson(viewer, { caseId, words })
  return (await getLessons(viewer, caseId))?.lessons.at(-1)?.id as string
}

/** Something planned about it, answered for by whoever plans it. Resolves to its id. */
export function anImprovement(viewer: Viewer, given: Partial<NewImprovementInput> = {}): Promise<string> {
  return planImprovement(viewer, {
    title: 'The office rings back the same day',
    because: null,
    ownerId: viewer.membershipId,
    dueOn: addDays(today(), 14),
    checkOn: addDays(today(), 100),
    categoryId: null,
    lessonId: null,
    ...given,
  })
}

/** As `anImprovement`, done today. */
export async function aDoneImprovement(
  viewer: Viewer,
  given: Partial<NewImprovementInput> = {},
): Promise<string> {
  const id = await anImprovement(viewer, given)
  return finishImprovement(viewer, { id, version: 1, doneOn: null })
}

/** A draft of what parents are told. Resolves to its id. */
export function aYouSaid(viewer: Viewer, given: Partial<NewYouSaidInput> = {}): Promise<string> {
  return writeYouSaid(viewer, {
    said: 'Nobody rings us back.',
    did: 'The office rings back the same day.',
    saidOn: today(),
    categoryId: null,
    improvementId: null,
    ...given,
  })
}
