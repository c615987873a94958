import { addMeeting } from '@/lib/governance/meeting-commands'
import { answerQuestion } from '@/lib/governance/question-commands'
import { aQuestionFrom } from '../builders/governance'
import { dateOf, momentOf } from './calendar'
import type { QuestionStory } from './story'
import type { Happens, Setting } from './told'

/** What the governors ask beside their figures, what they are answered, and when they meet. */
export function governorsHappen({ story, years }: Setting): Happens[] {
  const { meetings = [], questions = [] } = story.governors ?? {}
  return [
    ...meetings.map(
      ({ year, name, on }): Happens => ({
        at: momentOf(years[year], on, '19:30'),
        tell: (told) => addMeeting(told.viewer('head'), { name, heldOn: dateOf(years[year], on) }),
      }),
    ),
    ...questions.flatMap((question) => questionHappens(question, years[question.year])),
  ]
}

function questionHappens({ about, row, on, words, answer }: QuestionStory, year: number): Happens[] {
  const asked: Happens = {
    at: momentOf(year, on, '20:10'),
    tell: async (told) => {
      const question = { about, rowKey: row ?? null, words }
      told.keep(await aQuestionFrom(told.viewer('governor'), question), 'question', words)
    },
  }
  if (!answer) return [asked]
  const answered: Happens = {
    at: momentOf(year, answer.on, '16:20'),
    tell: (told) =>
      answerQuestion(told.viewer(answer.by), {
        id: told.id('question', words),
        version: 1,
        answer: answer.words,
        minute: answer.minute ?? null,
      }),
  }
  return [asked, answered]
}
