import { Radios, TextArea, TextField } from '@/components/form/fields'
import { FORUM_KIND_NAMES, FORUM_KINDS } from '@/lib/ideas/forum'

type Given = { name?: string; kind?: string; about?: string | null; hearsOthers?: string | null }

export function ForumFields({ given = {} }: { given?: Given }) {
  return (
    <>
      <TextField name="name" label="Its name" autoComplete="off" defaultValue={given.name} />
      <Radios
        name="kind"
        label="What kind of forum is it?"
        options={FORUM_KINDS.map((value) => ({ value, label: FORUM_KIND_NAMES[value] }))}
        defaultValue={given.kind}
        columns
      />
      <TextArea
        name="about"
        label="What is it for?"
        hint="What it talks about, and what it decides or advises on."
        optional
        rows={3}
        defaultValue={given.about}
      />
      <TextArea
        name="hearsOthers"
        label="How do you hear those who are not in it?"
        hint="At the gate, through an interpreter, by asking class by class. Governors read this."
        optional
        rows={3}
        defaultValue={given.hearsOthers}
      />
    </>
  )
}
