import { DateField, Select, TextArea, TextField } from '@/components/form/fields'
import { academicYearsToChoose } from '@/lib/activities/activity'
import { SUBJECT_KEYS, subjectName } from '@/lib/plan/subjects'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'

type Props = {
  owners: { id: string; name: string }[]
  given?: {
    title?: string
    subject?: string
    academicYear?: number
    why?: string | null
    ownerId?: string
    startsOn?: string | null
    endsOn?: string | null
    reviewOn?: string | null
  }
}

/** What the school wants to be better, why, who answers for it, and its dates. */
export function PriorityFields({ owners, given = {} }: Props) {
  const current = academicYearOf(today())
  return (
    <>
      <TextField
        name="title"
        label="What do you want to be better?"
        hint="Such as “Fewer days missed in Year 2”. No names of pupils or parents."
        maxLength={120}
        autoComplete="off"
        defaultValue={given.title}
      />
      <Select
        name="subject"
        label="What is it about?"
        hint="Then the school sees where an activity with parents could help, and none does."
        options={SUBJECT_KEYS.map((key) => ({ value: key, label: subjectName(key) }))}
        defaultValue={given.subject}
      />
      <TextArea
        name="why"
        label="Why?"
        optional
        hint="What did you see, and where can it be looked up?"
        defaultValue={given.why}
      />
      <Select
        name="ownerId"
        label="Who answers for it?"
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={given.ownerId}
      />
      <Select
        name="academicYear"
        label="In the plan of"
        empty={null}
        options={academicYearsToChoose(current, given.academicYear).map((year) => ({
          value: String(year),
          label: academicYearName(year),
        }))}
        defaultValue={String(given.academicYear ?? current)}
      />
      <DateField name="startsOn" label="From" optional defaultValue={given.startsOn} />
      <DateField name="endsOn" label="Until" optional defaultValue={given.endsOn} />
      <DateField
        name="reviewOn"
        label="When will you look at it again?"
        optional
        hint="It stands in the calendar, and on Today a fortnight before. Day, month and year, such as 27/3/2027."
        defaultValue={given.reviewOn}
      />
    </>
  )
}
