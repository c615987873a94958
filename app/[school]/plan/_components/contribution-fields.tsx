import { DateField, Select, TextArea } from '@/components/form/fields'
import { shortDate } from '@/lib/platform/dates'

type Props = {
  ideas: { id: string; words: string; saidOn: string }[]
  given?: {
    words: string
    saidOn: string
    ideaId: string | null
    became: string | null
    becameOn: string | null
  }
}

/** What parents and carers contributed, or the idea that it was, and what became of it. */
export function ContributionFields({ ideas, given }: Props) {
  return (
    <>
      {ideas.length > 0 && (
        <Select
          name="ideaId"
          label="The idea it was"
          optional
          hint="Its words are shown as they stand there, and go when its parent takes them back."
          empty="None of those on record"
          options={ideas.map(({ id, words, saidOn }) => ({
            value: id,
            label: `${shortDate(saidOn)}: ${inShort(words)}`,
          }))}
          defaultValue={given?.ideaId}
        />
      )}
      <TextArea
        name="words"
        label="What did they say or do?"
        optional={ideas.length > 0}
        hint={
          ideas.length > 0
            ? 'Where it was not one of the ideas. Without names, so that nobody can be recognised.'
            : 'Without names, so that nobody can be recognised.'
        }
        defaultValue={given?.words}
      />
      <DateField
        name="saidOn"
        label="When?"
        optional={ideas.length > 0}
        hint={`Day, month and year, such as 27/3/2026.${ideas.length > 0 ? ' An idea brings its own day.' : ''}`}
        defaultValue={given?.saidOn}
      />
      <TextArea
        name="became"
        label="What became of it?"
        optional
        hint="What you did, or why not. It can be said later."
        defaultValue={given?.became}
      />
      <DateField name="becameOn" label="When was that?" optional defaultValue={given?.becameOn} />
    </>
  )
}

const inShort = (words: string) => (words.length > 70 ? `${words.slice(0, 67).trimEnd()}…` : words)
