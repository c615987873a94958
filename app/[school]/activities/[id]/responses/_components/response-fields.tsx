import { DateField, Hidden, NumberField, Radios, Select, TextArea, TextField } from '@/components/form/fields'
import { CONSENT_ANSWERS, CONSENTS } from '@/lib/activities/response'
import { answersAsTyped } from '@/lib/activities/response-answers'
import type { getResponse } from '@/lib/activities/response-queries'
import { sessionTitle } from '@/lib/activities/session'
import type { ResponseKind } from '@/prisma/generated/enums'

type Kept = NonNullable<Awaited<ReturnType<typeof getResponse>>>
type Sessions = Kept['activity']['sessions']
type Given = Partial<Kept>

/** The fields of one kind of response, for a new one and for one that is changed. */
export function ResponseFields({ kind, given = {} }: { kind: ResponseKind; given?: Given }) {
  return (
    <>
      <Hidden name="kind" value={kind} />
      {kind === 'quotation' && <QuotationFields given={given} />}
      {kind === 'questions' && <QuestionFields given={given} />}
      {kind === 'at_home' && <AtHomeFields given={given} />}
    </>
  )
}

function QuotationFields({ given }: { given: Given }) {
  return (
    <>
      <TextArea
        name="words"
        label="What was said?"
        hint="In the parent’s own words, as nearly as you can. No names."
        defaultValue={given.words}
      />
      <TextField
        name="source"
        label="Who said it, and where?"
        optional
        hint="Without a name, such as “Father of a Year 1 pupil, at the end of the session”"
        maxLength={120}
        defaultValue={given.source}
      />
      <Radios
        name="consent"
        label="Have they agreed that others may read these words?"
        defaultValue={given.consent}
        options={CONSENTS.map((value) => ({ value, ...CONSENT_ANSWERS[value] }))}
      />
    </>
  )
}

function QuestionFields({ given }: { given: Given }) {
  return (
    <>
      <TextField
        name="question"
        label="What did you ask?"
        hint="The same question before and after, such as “How sure do you feel about helping with reading at home?”"
        maxLength={300}
        defaultValue={given.question}
      />
      <fieldset>
        <legend className="sr-only">The scale, from 1 up</legend>
        <div className="flex flex-wrap gap-x-6">
          <TextField
            name="lowWord"
            label="1 means"
            width="medium"
            maxLength={60}
            defaultValue={given.lowWord}
          />
          <NumberField name="scaleMax" label="Highest number" defaultValue={given.scaleMax ?? 5} />
          <TextField
            name="highWord"
            label="The highest means"
            width="medium"
            maxLength={60}
            defaultValue={given.highWord}
          />
        </div>
      </fieldset>
      <TextArea
        name="answers"
        label="What did they answer?"
        hint="One parent on each line, before then after, such as “2 4”. Put a dash where an answer is missing. Two columns copied from a spreadsheet can be pasted here."
        rows={8}
        spellCheck={false}
        defaultValue={given.answers && answersAsTyped(given.answers)}
      />
    </>
  )
}

function AtHomeFields({ given }: { given: Given }) {
  return (
    <>
      <TextField
        name="what"
        label="What did parents do at home?"
        hint="Such as “Reading log kept for four weeks” or “Maths game played and the score sheet returned”"
        maxLength={300}
        defaultValue={given.what}
      />
      <div className="flex flex-wrap gap-x-6">
        <NumberField name="doneCount" label="How many families did it?" defaultValue={given.doneCount} />
        <NumberField name="ofCount" label="Of how many?" optional defaultValue={given.ofCount} />
      </div>
    </>
  )
}

/** When it was said or done, and at which session it came up. */
export function WhenFields({ sessions, given = {} }: { sessions: Sessions; given?: Given }) {
  return (
    <>
      <DateField name="saidOn" label="When?" defaultValue={given.saidOn} />
      {sessions.length > 0 && (
        <Select
          name="sessionId"
          label="At which session did it come up?"
          optional
          empty="At none, or not known"
          defaultValue={given.sessionId}
          options={sessions.map((session) => ({ value: session.id, label: sessionTitle(session) }))}
        />
      )}
    </>
  )
}
