import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { mayAnswer, maySeeQuestions } from '@/lib/governance/policy'
import { type Question, readQuestion } from '@/lib/governance/queries'
import { withTimeline } from '@/lib/history/queries'
import { withQuery } from '@/lib/platform/address'
import { isoDateIn, today } from '@/lib/platform/clock'
import { academicYearName, daysBetween, longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { AnswerWords } from '../../_components/answer-words'
import { BesideTable } from '../../_components/beside-table'
import { AnswerForm } from './_components/answer-form'
import { OwnQuestion } from './_components/own-question'

export const metadata = { title: 'A question from a governor' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function QuestionPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, maySeeQuestions)
  const found = await withTimeline(viewer, (tx) => readQuestion(tx, viewer, id), {
    recordType: 'question',
    recordId: id,
  })
  if (!found) notFound()

  const { question, academicYear } = found.record
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      width="narrow"
      title={question.aboutWords}
      crumbs={[{ name: 'For governors', href: withQuery(`/${school}/impact/governors`, { academicYear }) }]}
      kicker={`A question of ${question.askedByName}, ${longDate(question.askedOn)}; ${academicYearName(academicYear)}`}
      lede={whereItStands(question)}
    >
      {question.wordsTakenOutBy ? (
        <p className="mb-4 text-soft">
          {question.wordsTakenOutBy} took the words out, because somebody could be recognised in them.
        </p>
      ) : (
        <blockquote className="mb-4 whitespace-pre-line">{question.words}</blockquote>
      )}
      <Card title="The figure it was asked about" id="figure" className="mb-5">
        <BesideTable rows={question.stood} on={question.askedOn} caption={question.aboutWords} />
      </Card>
      {question.answer && (
        <Card title="Answer" id="answer-given" className="mb-5">
          <AnswerWords answer={question.answer} held={question.held} />
          {question.minute && <p className="mt-2">Minute: {question.minute}</p>}
        </Card>
      )}
      {mayAnswer(viewer) && <AnswerForm question={question} school={school} />}
      {question.isOwnToChange && <OwnQuestion question={question} school={school} />}
      <Timeline entries={found.history} />
    </SchoolPage>
  )
}

function whereItStands({ answeredAt, answeredByName, answerChangedAt, askedOn }: Question): string {
  if (!answeredAt) {
    const days = daysBetween(askedOn, today())
    return days === 0 ? 'It waits for an answer.' : `It has waited ${days === 1 ? 'a day' : `${days} days`}.`
  }
  const changed = answerChangedAt ? `, and changed on ${longDate(isoDateIn(answerChangedAt))}` : ''
  return `Answered on ${longDate(isoDateIn(answeredAt))}${changed} by ${answeredByName}.`
}
