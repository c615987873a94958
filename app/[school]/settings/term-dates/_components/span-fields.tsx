import { DateField, Radios, TextField } from '@/components/form/fields'
import { type Days, SPAN_KINDS } from '@/lib/school-days/span'
import type { SpanKind } from '@/prisma/generated/enums'

const CHOICES: Record<SpanKind, { label: string; hint: string }> = {
  term: { label: 'A term', hint: 'A whole one or half of one: from its first school day to its last.' },
  holiday: { label: 'A holiday', hint: 'Half-term, Christmas, Easter, summer.' },
  inset: { label: 'INSET days', hint: 'Staff are at school and pupils are not.' },
  closure: { label: 'The school is closed', hint: 'Snow, a polling station, a day in lieu.' },
}

/** What is typed of days in the calendar. */
export function SpanFields({ days, kind }: { days?: Days; kind?: string }) {
  return (
    <>
      <Radios
        name="kind"
        label="What is it?"
        columns
        defaultValue={days?.kind ?? kind}
        options={SPAN_KINDS.map((value) => ({ value, ...CHOICES[value] }))}
      />
      <TextField
        name="name"
        label="What it is called"
        hint="Such as Autumn term or October half-term. INSET days and closures need no name."
        optional
        autoComplete="off"
        width="medium"
        defaultValue={days?.name}
      />
      <DateField name="startsOn" label="First day" defaultValue={days?.startsOn} />
      <DateField
        name="endsOn"
        label="Last day"
        hint="Itself part of it. Leave it empty for a single day."
        optional
        defaultValue={days && days.endsOn !== days.startsOn ? days.endsOn : undefined}
      />
    </>
  )
}
