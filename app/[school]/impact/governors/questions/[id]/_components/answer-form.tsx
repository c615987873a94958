import { BetterWords } from '@/components/form/better-words'
import { Hidden, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import type { Question } from '@/lib/governance/queries'
import { answerQuestion, takeOutWords } from '../../../actions'

/** For leaders: the answer with its minute, and the way out for words in which somebody can be recognised. */
export function AnswerForm({ question, school }: { question: Question; school: string }) {
  const { id, version, answer, minute, wordsTakenOutBy } = question
  return (
    <div className="print:hidden">
      <Form action={answerQuestion} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <TextArea
          name="answer"
          label={answer ? 'Change the answer' : 'Answer'}
          hint="The school’s governors read it on their page, and it is printed with it. Name nobody, and give no number that the page hides."
          defaultValue={answer}
          rows={6}
        />
        <BetterWords name="answer" lead="The figures allow:" use="Use this sentence" />
        <TextField
          name="minute"
          label="Where it stands in the minutes"
          hint="Such as “FGB 12 March 2026, item 6”."
          optional
          defaultValue={minute}
          autoComplete="off"
        />
        <Button>{answer ? 'Save' : 'Answer'}</Button>
      </Form>
      {!wordsTakenOutBy && (
        <details className="mt-4">
          <summary className="inline-block min-h-11 py-2 text-soft underline">
            Somebody can be recognised in the question
          </summary>
          <Form action={takeOutWords} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="version" value={version} />
            <p className="my-2">
              Its words are deleted and cannot be brought back. That it was asked, about what and by whom
              stays, and governors see that you took them out.
            </p>
            <Button look="danger">Delete the words</Button>
          </Form>
        </details>
      )}
    </div>
  )
}
