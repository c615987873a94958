import { Select, TextArea, TextField } from '@/components/form/fields'
import { CATALOGUES } from '@/lib/door/words'

type Props = { skill?: { name: string; kind: string; synonyms: string[] }; nameHint: string }

export function SkillFields({ skill, nameHint }: Props) {
  return (
    <>
      <TextField name="name" label="What it is called" hint={nameHint} defaultValue={skill?.name} />
      <Select
        name="kind"
        label="Kind"
        hint="The heading under which it is asked."
        options={Object.entries(CATALOGUES.en.kind).map(([value, label]) => ({ value, label }))}
        defaultValue={skill?.kind}
      />
      <TextArea
        name="synonyms"
        label="What else people call it"
        hint="One on a line, or with commas between. In any language: an offer is found by each of them."
        optional
        defaultValue={skill?.synonyms.join(', ')}
      />
    </>
  )
}
