import { DateField, NumberField, TextArea } from '@/components/form/fields'
import type { IsoDate } from '@/lib/platform/dates'

type Given = { heldOn: IsoDate; cameCount?: number | null; note?: string | null }

export function MeetingFields({ given: { heldOn, cameCount, note } }: { given: Given }) {
  return (
    <>
      <DateField name="heldOn" label="When was it?" defaultValue={heldOn} />
      <NumberField
        name="cameCount"
        label="How many parents and carers came?"
        optional
        defaultValue={cameCount}
      />
      <TextArea
        name="note"
        label="What was talked about?"
        hint="No names. Ideas are written down by themselves afterwards, so that each is traced."
        optional
        rows={5}
        defaultValue={note}
      />
    </>
  )
}
