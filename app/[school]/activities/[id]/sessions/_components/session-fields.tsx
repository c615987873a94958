import { DateField, TextArea, TextField, TickBoxes } from '@/components/form/fields'
import type { SessionDetails } from '@/lib/activities/session'

type Given = Partial<SessionDetails & { heldOn: string; note: string | null }>

/** When, where and how: the same fields for a new session and for one that is changed. */
export function WhenFields({ given = {} }: { given?: Given }) {
  return (
    <>
      <DateField name="heldOn" label="Date" defaultValue={given.heldOn} />
      <TextField
        name="startsAt"
        type="time"
        label="Time"
        optional
        width="short"
        defaultValue={given.startsAt}
      />
    </>
  )
}

export function CircumstanceFields({ given = {} }: { given?: Given }) {
  return (
    <>
      <TextField name="place" label="Place" optional maxLength={120} defaultValue={given.place} />
      <Circumstances given={given} />
      <TextField
        name="languages"
        label="Languages spoken or interpreted, besides English"
        optional
        hint="Such as Polish, Somali"
        maxLength={200}
        defaultValue={given.languages?.join(', ')}
      />
      <TextArea
        name="note"
        label="Note"
        optional
        rows={2}
        hint="What would help the next person. No names of parents or pupils."
        defaultValue={given.note}
      />
    </>
  )
}

function Circumstances({ given }: { given: Given }) {
  const options = [
    { name: 'isOnline', label: 'Online', isOn: given.isOnline },
    { name: 'isEvening', label: 'In the evening', isOn: given.isEvening },
    { name: 'hasCreche', label: 'With a crèche', isOn: given.hasCreche },
  ]
  return (
    <div className="grid gap-x-3 sm:grid-cols-3">
      {options.map(({ name, label, isOn }) => (
        <TickBoxes
          key={name}
          name={name}
          label={<span className="sr-only">{label}</span>}
          options={[{ value: 'yes', label }]}
          defaultValue={isOn ? ['yes'] : []}
        />
      ))}
    </div>
  )
}
