import { DateField, TextArea, TextField, TickBoxes } from '@/components/form/fields'
import {
  CIRCUMSTANCE_NAMES,
  CIRCUMSTANCES,
  type Circumstance,
  type SessionDetails,
} from '@/lib/activities/session'

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
      <TickBoxes
        name="circumstances"
        label="How"
        optional
        defaultValue={chosen(given)}
        options={CIRCUMSTANCES.map((value) => ({ value, label: CIRCUMSTANCE_NAMES[value] }))}
      />
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

function chosen({ isOnline, isEvening, hasCreche }: Given): Circumstance[] {
  return [
    ...(isOnline ? (['online'] as const) : []),
    ...(isEvening ? (['evening'] as const) : []),
    ...(hasCreche ? (['creche'] as const) : []),
  ]
}
