import { decideIdea, recordIdeaResult, recordTold } from '@/lib/ideas/decide'
import { writeDownIdea } from '@/lib/ideas/write-down'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { type Day, dateOf, momentOf } from './calendar'
import type { IdeaStory } from './skills-story'
import type { Happens, Setting, Told } from './told'

/** What parents and carers thought the school could do, what was decided, and what came of it. */
export function ideasHappen({ story, years }: Setting): Happens[] {
  const { skills } = story
  return skills ? skills.ideas.flatMap((idea) => ideaHappens(idea, years.now, skills.by)) : []
}

function ideaHappens(idea: IdeaStory, year: number, teller: string): Happens[] {
  const { key, by, words, english = null, decided, result, told: heard } = idea
  const step = (
    day: Day,
    who: string,
    time: string,
    tell: (viewer: Viewer, now: Now) => Promise<unknown>,
  ) => ({
    at: momentOf(year, day, time),
    tell: async (told: Told) => tell(told.viewer(who), await ideaNow(told.viewer(who), told.id('idea', key))),
  })
  const steps: Happens[] = [
    {
      at: momentOf(year, idea.on, '15:35'),
      tell: async (told) => {
        const given = { words, locale: idea.in ?? 'en', inEnglish: english, givenBy: 'gate' as const }
        const saidOn = dateOf(year, idea.on)
        const none = { familyReference: null, meetingId: null, isNotDisclosure: true }
        told.keep(await writeDownIdea(told.viewer(by), { ...given, saidOn, ...none }), 'idea', key)
      },
    },
  ]
  if (decided)
    steps.push(
      step(decided.on, decided.by, '16:15', (viewer, now) =>
        decideIdea(viewer, {
          ...now,
          decision: decided.as,
          decidedOn: dateOf(year, decided.on),
          why: decided.why,
          activityId: null,
          improvementId: null,
        }),
      ),
    )
  if (result)
    steps.push(
      step(result.on, result.by, '16:20', (viewer, now) =>
        recordIdeaResult(viewer, { ...now, result: result.words, resultOn: dateOf(year, result.on) }),
      ),
    )
  if (heard)
    steps.push(
      step(heard.on, teller, '16:25', (viewer, now) =>
        recordTold(viewer, { ...now, toldOn: dateOf(year, heard.on), toldHow: heard.how }),
      ),
    )
  return steps
}

type Now = { id: string; version: number }

function ideaNow(viewer: Viewer, id: string): Promise<Now> {
  const { schoolId } = viewer
  return inSchool(viewer, (tx) =>
    tx.idea.findFirstOrThrow({ where: { schoolId, id }, select: { id: true, version: true } }),
  )
}
