import { CountedTextArea } from '@/components/form/counted-text-area'
import { Hidden, Radios, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { ANSWERS } from '@/lib/judgement/as-judged'
import { recordValue } from '@/lib/judgement/record-words'
import type { RecordChoice } from '@/lib/judgement/records-to-choose'
import { LONGEST_OWN_WORDS } from '@/lib/judgement/schema'
import type { StatementPage } from '@/lib/judgement/statement-page'
import { isTheme, THEMES } from '@/lib/judgement/themes'
import { today } from '@/lib/platform/clock'
import type { Met } from '@/prisma/generated/enums'
import { RecordFactsLine } from '../../../../_components/record-line'
import { answer } from '../../../../actions'

const MEANINGS: Record<Met, string> = {
  met: 'All of it, and what is chosen below shows it.',
  nearly: 'Most of it, or not for everybody yet.',
  not_yet: 'We know that it is not so.',
  no_evidence: 'It may be so, and nothing on record shows it.',
}

const GROUPS: Record<RecordChoice['why'], string> = {
  chosen: 'Chosen before',
  found: 'Found by title',
  under: 'Under what this statement is about',
  proposed: 'Proposed, from what they are and their titles',
}

const ORDER = ['chosen', 'found', 'under', 'proposed'] as const

/** The answer to one statement: how it stands, on which records, in whose words. */
export function AnswerForm({
  school,
  found: { draft, statement, last, choices },
  fromLast,
}: {
  school: string
  found: StatementPage
  fromLast: boolean
}) {
  const beginsWithLast = fromLast && statement.answer === null ? last : null
  const on = today()
  const themes = statement.themes.filter(isTheme)
  const options = ORDER.flatMap((why) => choices.filter((one) => one.why === why)).map((one) => ({
    value: recordValue(one),
    label: one.title,
    hint: (
      <>
        <RecordFactsLine record={one} on={on} />
        {one.themes.length > 0 && (
          <span className="block">
            {one.why === 'proposed' ? 'Proposed for' : 'Under'}:{' '}
            {one.themes.map((theme) => THEMES[theme]).join(', ')}
          </span>
        )}
      </>
    ),
    group: GROUPS[one.why],
  }))
  return (
    <Form action={answer} school={school}>
      <Hidden name="id" value={draft.id} />
      <Hidden name="criterionId" value={statement.id} />
      <Hidden name="version" value={statement.answerVersion} />
      <Radios
        name="answer"
        label="How does it stand?"
        options={(['met', 'nearly', 'not_yet', 'no_evidence'] as const).map((value) => ({
          value,
          label: ANSWERS[value],
          hint: MEANINGS[value],
        }))}
        defaultValue={statement.answer ?? beginsWithLast?.answer}
      />
      {options.length === 0 ? (
        <p id="records" tabIndex={-1} className="mb-5 text-soft">
          No record speaks to this yet. Find one by its title, or answer that there is no evidence.
        </p>
      ) : (
        <TickBoxes
          name="records"
          label="What does that rest on?"
          options={options}
          defaultValue={choices.filter(({ why }) => why === 'chosen').map(recordValue)}
        />
      )}
      {themes.length > 0 && (
        <TickBoxes
          name="themes"
          label="Put what you chose under"
          optional
          hint="Only records that stand under none of these yet. Said once, it serves every statement about the same, in every framework."
          options={themes.map((theme) => ({ value: theme, label: THEMES[theme] }))}
          defaultValue={themes.length === 1 ? themes : []}
        />
      )}
      <CountedTextArea
        name="words"
        label="In your own words"
        hint="What would you say if somebody asked?"
        optional
        rows={4}
        most={LONGEST_OWN_WORDS}
        defaultValue={statement.own ?? beginsWithLast?.own}
      />
      <Button>Keep the answer</Button>
    </Form>
  )
}
