import { Radios, TextArea, TextField } from '@/components/form/fields'
import type { FrameworkPage } from '@/lib/judgement/framework-queries'
import { RULE_NAMES, RULE_WORDS } from '@/lib/judgement/framework-words'

const RULES = ['all_met', 'best_fit', 'none'] as const

type Given = Pick<FrameworkPage, 'name' | 'edition' | 'source' | 'sourceUrl' | 'rule' | 'scale' | 'areas'>

/** What a framework of the school's own is, but for its statements. */
export function DraftFields({ given }: { given?: Given }) {
  return (
    <>
      <TextField name="name" label="What is it called?" autoComplete="off" defaultValue={given?.name} />
      <TextField
        name="edition"
        label="Which edition is it?"
        hint="Such as “September 2026”. When its words change, that is another edition."
        autoComplete="off"
        defaultValue={given?.edition}
      />
      <TextField
        name="source"
        label="Where do its words come from?"
        hint="Such as “Written by our governors”, or whose words they are."
        autoComplete="off"
        defaultValue={given?.source}
      />
      <TextField
        name="sourceUrl"
        label="Where can that be read?"
        optional
        inputMode="url"
        autoComplete="off"
        defaultValue={given?.sourceUrl}
      />
      <TextArea
        name="areas"
        label="What is judged?"
        hint="One area a line, with what it is about after a colon. Such as “Welcome: how families begin with us”."
        rows={5}
        defaultValue={given?.areas.map(({ name, about }) => (about ? `${name}: ${about}` : name)).join('\n')}
      />
      <Radios
        name="rule"
        label="How is a grade proposed?"
        options={RULES.map((value) => ({ value, label: RULE_NAMES[value], hint: RULE_WORDS[value] }))}
        defaultValue={given?.rule}
      />
      <TextArea
        name="grades"
        label="Its grades"
        hint="One a line, the best first. None where it proposes no grade."
        optional
        rows={4}
        defaultValue={given?.scale.map(({ name }) => name).join('\n')}
      />
    </>
  )
}
