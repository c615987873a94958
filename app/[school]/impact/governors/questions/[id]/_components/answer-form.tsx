import { BetterWords } from '@/components/form/better-words'
import { Hidden, TextArea, TextField } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
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
        <Form action={takeOutWords} school={school} className="mt-4">
          <Hidden name="id" value={id} />
          <Hidden name="version" value={version} />
          <Folded summary="Somebody can be recognised in the question" look="soft">
            <p className="my-2">
              Its words are deleted and cannot be brought back. That it was asked, about what and by whom
              stays, and governors see that you took them out.
            </p>
            <Button look="danger">Delete the words</Button>
          </Folded>
        </Form>
      )}
    </div>
  )
}
