import { notFound } from 'next/navigation'
import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { canPrepare } from '@/lib/conversation/policy'
import { getPractice } from '@/lib/conversation/practice'
import { questionAfter, questionAtRandom } from '@/lib/conversation/questions'
import { THEMES } from '@/lib/judgement/themes'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { keepNote } from '../actions'
import { AnsweringCard } from './_components/answering-card'
import { Timer } from './_components/timer'

export const metadata = { title: 'Practise a question' }

type Props = { params: Promise<{ school: string; key: string }> }

/** One question: what to begin with, the records that answer it, and one's own note. */
export default async function QuestionPage({ params }: Props) {
  const { school, key } = await params
  const viewer = await requireViewerWho(school, canPrepare)
  const practice = await getPractice(viewer, key)
  if (!practice) notFound()
  const { question, records, total, note } = practice
  const list = `/${school}/conversation/practice`
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title={question.words}
      crumbs={[
        { name: 'Judgement', href: `/${school}/judgement` },
        { name: 'Ready for the conversation', href: `/${school}/conversation` },
        { name: 'Practise the questions', href: list },
      ]}
      kicker={`${THEMES[question.themes[0]]} · as ${question.who} may ask`}
    >
      <div className="grid grid-cols-1 gap-4">
        <Card title="Begin with what the words mean" id="begin" tone="brand">
          <p className="max-w-[46rem]">{question.begin}</p>
          <Note>{question.source}.</Note>
        </Card>
        <Timer />
        <AnsweringCard question={question} records={records} total={total} school={school} />
        <Card title="My note" id="note">
          <Form action={keepNote} school={school}>
            <Hidden name="key" value={question.key} />
            <Hidden name="version" value={note?.version ?? 0} />
            <TextArea
              name="words"
              label="What I would say"
              hint="Yours alone: no other leader of the school can read it. No names of families or pupils."
              optional
              rows={5}
              defaultValue={note?.words}
            />
            <Button look="quiet">Keep my note</Button>
          </Form>
        </Card>
      </div>
      <p className="mt-5 flex flex-wrap gap-x-5">
        <a href={`${list}/${questionAfter(key).key}`} className="inline-flex min-h-11 items-center font-bold">
          Next question
        </a>
        <a
          href={`${list}/${questionAtRandom(key, Math.random()).key}`}
          className="inline-flex min-h-11 items-center"
        >
          One at random
        </a>
      </p>
    </SchoolPage>
  )
}
