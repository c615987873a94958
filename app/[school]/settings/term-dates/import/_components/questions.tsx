import { Select } from '@/components/form/fields'
import { Card } from '@/components/ui/card'
import type { Answer, Question } from '@/lib/school-days/import/plan'
import { ANSWER } from '@/lib/school-days/import/schema'
import { daysInWords } from '@/lib/school-days/overlap'

const CHOICES: Record<Answer, string> = {
  nothing: 'Leave it out: it changes no school day',
  inset: 'An INSET day',
  closure: 'The school is closed',
  holiday: 'A holiday',
  term: 'A term',
}

/** So many of the days of one name are written out. */
const DAYS_SHOWN = 3

/** What the file leaves open, with what each is taken for unless somebody says otherwise. */
export function Questions({ questions }: { questions: Question[] }) {
  if (questions.length === 0) return null
  return (
    <Card title="What are these?" id="questions" tone="next" className="mb-5">
      <p className="mb-4">
        Their names do not say what they mean for the school’s days. Left as they are, what stands here now is
        saved.
      </p>
      {questions.map((question) => (
        <Select
          key={question.key}
          name={`${ANSWER}${question.key}`}
          label={question.name}
          hint={daysOf(question)}
          empty={null}
          defaultValue={question.proposed}
          options={choicesFor(question)}
        />
      ))}
    </Card>
  )
}

function choicesFor({ about }: Question) {
  const answers: Answer[] =
    about === 'gap'
      ? ['inset', 'closure', 'holiday', 'nothing']
      : ['nothing', 'inset', 'closure', 'holiday', 'term']
  return answers.map((value) => ({
    value,
    label: about === 'gap' && value === 'nothing' ? 'A school day after all' : CHOICES[value],
  }))
}

function daysOf({ days }: Question): string {
  const shown = days.slice(0, DAYS_SHOWN).map(daysInWords)
  const more = days.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
