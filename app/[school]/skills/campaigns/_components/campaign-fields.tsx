import { DateField, TextField, TickBoxes } from '@/components/form/fields'
import type { IsoDate } from '@/lib/platform/dates'

type Props = {
  school: { yearGroups: string[]; groups: { key: string; name: string }[] }
  campaign?: {
    title: string
    opensOn: IsoDate
    closesOn: IsoDate
    yearGroups: string[]
    groups: string[]
    remindOn: IsoDate[]
  }
  /** What a new one begins with. */
  proposed?: { opensOn: IsoDate; closesOn: IsoDate; remindOn: IsoDate[] }
}

/** What a campaign is: its name, its days, whom it asks. */
export function CampaignFields({ school, campaign, proposed }: Props) {
  const given = campaign ?? proposed
  return (
    <>
      <TextField
        name="title"
        label="What do you call it?"
        hint="Staff read this, and parents and carers do not. For example “Autumn 2026, everybody”."
        autoComplete="off"
        defaultValue={campaign?.title}
      />
      <DateField name="opensOn" label="From" defaultValue={given?.opensOn} />
      <DateField name="closesOn" label="Please answer by" defaultValue={given?.closesOn} />
      <TickBoxes
        name="yearGroups"
        label="Year groups"
        hint="Tick none to ask every family at the school."
        optional
        columns
        options={school.yearGroups.map((name) => ({ value: name, label: name }))}
        defaultValue={campaign?.yearGroups}
      />
      {school.groups.length > 0 && (
        <TickBoxes
          name="groups"
          label="Only families of pupils in these groups"
          hint="Tick none unless you mean to ask only some."
          optional
          columns
          options={school.groups.map(({ key, name }) => ({ value: key, label: name }))}
          defaultValue={campaign?.groups}
        />
      )}
      {([0, 1, 2] as const).map((i) => (
        <DateField
          key={i}
          name={`remind${i + 1}`}
          label={['Remind on', 'And on', 'And once more on'][i] as string}
          hint={i === 0 ? 'On this day, Today says how many families have not answered.' : undefined}
          optional
          defaultValue={given?.remindOn[i]}
        />
      ))}
    </>
  )
}
