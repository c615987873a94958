import { TextArea, TextField } from '@/components/form/fields'

export function TemplateFields({ name, body }: { name?: string; body?: string }) {
  return (
    <>
      <TextField
        name="name"
        label="What is it for?"
        hint="As it stands in the list of letters: “Acknowledgement”."
        defaultValue={name}
        maxLength={100}
      />
      <TextArea
        name="body"
        label="The letter"
        hint="An empty line begins a new paragraph. What stands in double braces is filled in."
        defaultValue={body}
        rows={18}
      />
    </>
  )
}
