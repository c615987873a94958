import { Card, Note } from '@/components/ui/card'
import type { Question } from '@/lib/governance/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { AnswerWords } from './answer-words'

/** What governors asked beside the figures of this year, with the figure as it stood where it has changed, and the answers. */
export function QuestionsCard({ questions, page }: { questions: readonly Question[]; page: string }) {
  if (questions.length === 0) return null
  return (
    <Card title="Questions from governors" id="questions" className="print:break-inside-auto">
      <ul>
        {questions.map((question) => (
          <li
            key={question.id}
            id={`question-${question.id}`}
            className="border-t border-line py-2 print:break-inside-avoid"
          >
            <h3>
              <a href={`${page}/questions/${question.id}`} className="inline-block py-1">
                {question.aboutWords}
              </a>
            </h3>
            <Asked question={question} />
            <WhatItStoodAt question={question} />
            <Answered question={question} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Asked({ question: { words, wordsTakenOutBy, askedByName, askedOn, isAskedSince } }: Props) {
  return (
    <>
      {wordsTakenOutBy ? (
        <p className="text-soft">
          {wordsTakenOutBy} took the words out, because somebody could be recognised in them.
        </p>
      ) : (
        <blockquote className="max-w-[46rem] whitespace-pre-line">{words}</blockquote>
      )}
      <Note>
        {askedByName}, {shortDate(askedOn)}
        {isAskedSince && ', since the last meeting'}
      </Note>
    </>
  )
}

type Props = { question: Question }

/** More rows than this are read on the question's own page. */
const MOST_ROWS = 3

function WhatItStoodAt({ question: { stood, askedOn } }: Props) {
  const different = stood.filter(({ differs }) => differs)
  if (different.length === 0) return null
  if (different.length > MOST_ROWS) {
    return (
      <Note className="mt-1">
        {different.length} numbers of it have changed since {shortDate(askedOn)}; the question’s own page has
        them as they stood.
      </Note>
    )
  }
  return (
    <Note className="mt-1">
      As it stood on {shortDate(askedOn)}:{' '}
      {different
        .map(({ name, earlier }) => (stood.length === 1 ? earlier : `${name}: ${earlier}`))
        .join('; ')}
      {/[.]$/.test(different.at(-1)?.earlier ?? '') ? '' : '.'}
    </Note>
  )
}

function Answered({
  question: { answer, held, answeredByName, answeredAt, answerChangedAt, minute, isAnsweredSince },
}: Props) {
  if (!answer || !answeredAt) return <p className="mt-1 font-bold">Not answered yet.</p>
  return (
    <div className="mt-1 max-w-[46rem]">
      <AnswerWords lead={<b>Answer: </b>} answer={answer} held={held} />
      <Note>
        {answeredByName}, {shortDate(isoDateIn(answeredAt))}
        {isAnsweredSince && ', since the last meeting'}
        {answerChangedAt && `; changed on ${shortDate(isoDateIn(answerChangedAt))}`}
        {minute && `. Minute: ${minute}`}
      </Note>
    </div>
  )
}
