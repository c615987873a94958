import { Select, TextArea } from '@/components/form/fields'
import { CHANNEL_NAMES, CHANNELS } from '@/lib/concerns/case'

export const CHANNEL_OPTIONS = CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))

/** What they were told and how, for the timeline. */
export function ToldFields() {
  return (
    <>
      <Select name="channel" label="How did you tell them?" optional options={CHANNEL_OPTIONS} />
      <TextArea
        name="words"
        label="What did you tell them?"
        optional
        hint="It stands on the timeline, as you write it."
      />
    </>
  )
}
