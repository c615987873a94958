import { DateField, Select, TextArea, TextField } from '@/components/form/fields'

type Props = {
  owners: { id: string; name: string }[]
  given?: { title?: string; because?: string | null; ownerId?: string; dueOn?: string; checkOn?: string }
}

/** What is to be done, by whom, by when, and when somebody looks again. */
export function PlanFields({ owners, given = {} }: Props) {
  return (
    <>
      <TextField
        name="title"
        label="What will be done?"
        hint="One sentence, without names: governors read it."
        defaultValue={given.title}
        autoComplete="off"
      />
      <TextArea name="because" label="Why" optional rows={3} defaultValue={given.because} />
      <Select
        name="ownerId"
        label="Who answers for it?"
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={given.ownerId}
      />
      <DateField name="dueOn" label="By when?" defaultValue={given.dueOn} />
      <DateField
        name="checkOn"
        label="When do we look whether the matter came back?"
        hint="A term after it is done shows most. Day, month and year, such as 27/3/2026."
        defaultValue={given.checkOn}
      />
    </>
  )
}
