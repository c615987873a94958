import { DateField, Select, TextField, TickBox } from '@/components/form/fields'
import { CHANNELS, CHOICE_NAMES } from '@/lib/door/choices'
import { today } from '@/lib/platform/clock'
import { consentUntil } from '@/lib/skills/consent-until'

/** What to call them, how to reach them, and that they agreed to its being kept. */
export function WhoTheyAre() {
  return (
    <>
      <h2 className="mt-6 mb-2">Who they are</h2>
      <TextField
        name="name"
        label="What would they like to be called?"
        width="medium"
        dir="auto"
        autoComplete="off"
      />
      <Select
        name="contactBy"
        label="Best way to reach them"
        optional
        options={CHANNELS.map((value) => ({ value, label: CHOICE_NAMES.channels[value] }))}
      />
      <TextField
        name="contact"
        label="Phone number or e-mail"
        hint="Leave it empty if the school has it."
        optional
        width="medium"
        autoComplete="off"
      />
      <TextField
        name="childClass"
        label="Their child’s class"
        hint="Only if you do not know the family’s reference."
        optional
        width="medium"
        autoComplete="off"
      />
      <DateField
        name="consentUntil"
        label="They agreed that we keep this until"
        defaultValue={consentUntil(today())}
      />
      <TickBox
        name="agreed"
        label="They have agreed that we keep this, and get in touch with them about it"
        hint="Say what it is for and until when, and that they can change or withdraw it at any time."
      />
    </>
  )
}
