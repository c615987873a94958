import { TextArea, TextField } from '@/components/form/fields'

/** What stands above everything else on a page. */
export function TitleFields({ given = {} }: { given?: { title?: string; intro?: string | null } }) {
  return (
    <>
      <TextField name="title" label="Title" autoComplete="off" defaultValue={given.title} />
      <TextArea
        name="intro"
        label="A few words to begin with"
        hint="No names, no class, no small numbers: anybody can read it."
        optional
        rows={3}
        defaultValue={given.intro}
      />
    </>
  )
}
