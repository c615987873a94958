import { DateField, TextArea } from '@/components/form/fields'

/** What they said, what the school did, and when they said it. */
export function YouSaidFields({
  given,
}: {
  given: { said?: string | null; did?: string | null; saidOn?: string | null }
}) {
  return (
    <>
      <TextArea
        name="said"
        label="You said"
        hint="In parents’ and carers’ own words, so that nobody can be recognised: no names, no class, nothing only one family could have said."
        rows={4}
        defaultValue={given.said}
      />
      <TextArea
        name="did"
        label="We did"
        hint="What is different now. If the answer was no, say so and why."
        rows={4}
        defaultValue={given.did}
      />
      <DateField name="saidOn" label="When did they say it?" defaultValue={given.saidOn} />
    </>
  )
}
