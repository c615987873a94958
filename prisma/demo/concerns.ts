import { resolveCase } from '@/lib/concerns/end-commands'
import { escalateCase } from '@/lib/concerns/escalate-command'
import { writeOnTimeline } from '@/lib/concerns/event-commands'
import { takeOn } from '@/lib/concerns/handler-commands'
import {
  checkImprovement,
  finishImprovement,
  planImprovement,
} from '@/lib/concerns/learn/improvement-commands'
import { addLesson } from '@/lib/concerns/learn/lesson-commands'
import { publishYouSaid, writeYouSaid } from '@/lib/concerns/learn/you-said-commands'
import { acknowledge, answer } from '@/lib/concerns/move-commands'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aCase } from '../builders/concerns'
import { dateOf, momentOf } from './calendar'
import type { CaseStep, CaseStory } from './story'
import type { Happens, Setting, Told } from './told'

/** What parents and carers said, and what was done about it, by whoever did it. */
export function concernsHappen({ story, years }: Setting): Happens[] {
  return (story.concerns ?? []).flatMap((told) => caseHappens(told, years[told.year]))
}

function caseHappens(story: CaseStory, year: number): Happens[] {
  const written: Happens = {
    at: momentOf(year, story.on, '15:30'),
    tell: async (told) => {
      const named = (story.named ?? []).map((key) => told.viewer(key).membershipId)
      const { kind = 'concern', channel, words, wish = null, who = null, language = null } = story
      const given = { kind, channel, words, wish, about: who, wordsLanguage: language, named }
      // An invented worry may use a word that stops the form; whoever writes it down has looked.
      const id = await aCase(told.viewer(story.by), { ...given, isNotDisclosure: true })
      told.keep(id, 'case', story.key)
    },
  }
  return [written, ...story.steps.map((step, i) => stepHappens(story, step, i, year))]
}

function stepHappens(story: CaseStory, step: CaseStep, i: number, year: number): Happens {
  return {
    // Several steps of one day follow one another.
    at: momentOf(year, step.on, `16:${10 + i * 4}`),
    tell: async (told) => {
      const viewer = told.viewer(step.by)
      if (isLearning(step)) return learn(told, story, step, year)
      const id = told.id('case', story.key)
      await takenOn(viewer, id)
      await take(viewer, id, step, dateOf(year, step.on))
    },
  }
}

/** Whoever does something about a case that nobody has yet takes it on. */
async function takenOn(viewer: Viewer, id: string): Promise<void> {
  const { version, handlerId } = await caseNow(viewer, id)
  if (handlerId === null) await takeOn(viewer, { id, version })
}

async function take(viewer: Viewer, id: string, step: Working, on: string): Promise<void> {
  const { version } = await caseNow(viewer, id)
  const stored = { id, version }
  switch (step.do) {
    case 'acknowledge':
      await acknowledge(viewer, { ...stored, on, channel: 'email', words: step.words })
      return
    case 'answer':
      await answer(viewer, {
        ...stored,
        on,
        finding: step.finding ?? null,
        channel: 'phone',
        words: step.words,
      })
      return
    case 'contact':
      await onTimeline(viewer, id, { kind: 'contact_out', on, words: step.words })
      return
    case 'meeting':
      await onTimeline(viewer, id, { kind: 'meeting', on, words: step.words, point: step.point })
      return
    case 'escalate':
      await escalateCase(viewer, { ...stored, on, why: step.why })
      return
    case 'resolve': {
      const { finding = null, action: actionTaken, apology: apologyGiven } = step
      await resolveCase(viewer, { ...stored, on, finding, actionTaken, apologyGiven })
      return
    }
  }
}

type Learning = Extract<CaseStep, { do: 'lesson' | 'improve' | 'improved' | 'look' | 'say' }>
type Working = Exclude<CaseStep, Learning>

const LEARNING: readonly CaseStep['do'][] = ['lesson', 'improve', 'improved', 'look', 'say']
const isLearning = (step: CaseStep): step is Learning => LEARNING.includes(step.do)

/** What the school made of a case: a lesson, what it set out to do, and what it says of it. */
async function learn(told: Told, { key }: CaseStory, step: Learning, year: number): Promise<void> {
  const viewer = told.viewer(step.by)
  const improvement = () => ({ id: told.id('improvement', key) })
  switch (step.do) {
    case 'lesson':
      await addLesson(viewer, { caseId: told.id('case', key), words: step.words })
      told.keep(await lessonOf(viewer, told.id('case', key)), 'lesson', key)
      return
    case 'improve': {
      const { title, owner, due, check } = step
      const id = await planImprovement(viewer, {
        title,
        because: null,
        ownerId: told.viewer(owner).membershipId,
        dueOn: dateOf(year, due),
        checkOn: dateOf(year, check),
        categoryId: null,
        lessonId: told.id('lesson', key),
      })
      told.keep(id, 'improvement', key)
      return
    }
    case 'improved':
      await finishImprovement(viewer, { ...improvement(), version: 1, doneOn: null })
      return
    case 'look': {
      const { cameBack, words: checkWords } = step
      await checkImprovement(viewer, { ...improvement(), version: 2, cameBack, checkWords })
      return
    }
    case 'say': {
      const { said, did } = step
      const { id: improvementId } = improvement()
      const saidOn = dateOf(year, step.on)
      const id = await writeYouSaid(viewer, { said, did, saidOn, categoryId: null, improvementId })
      await publishYouSaid(viewer, { id, version: 1, looked: [] })
    }
  }
}

type OnTimeline = { kind: 'contact_out' | 'meeting'; on: string; words: string; point?: string }

function onTimeline(viewer: Viewer, id: string, { kind, on, words, point = '' }: OnTimeline) {
  return writeOnTimeline(viewer, {
    id,
    kind,
    channel: kind === 'meeting' ? 'meeting' : 'phone',
    onDay: on,
    atTime: null,
    who: null,
    words,
    mainPoint: point || null,
    correctsId: null,
  })
}

function lessonOf(viewer: Viewer, caseId: string): Promise<string> {
  return inSchool(viewer, async (tx) => {
    const { id } = await tx.caseLesson.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, caseId },
      select: { id: true },
    })
    return id
  })
}

function caseNow(viewer: Viewer, id: string): Promise<{ version: number; handlerId: string | null }> {
  return inSchool(viewer, (tx) =>
    tx.case.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      select: { version: true, handlerId: true },
    }),
  )
}
