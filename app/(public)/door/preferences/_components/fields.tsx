import { CHANNELS, NEEDS, TIMES } from '@/lib/door/choices'
import type { Problem } from '@/lib/door/problems'
import { one, type Typed } from '@/lib/door/typed'
import type { DoorWords } from '@/lib/door/words'
import { Choices } from '../../_components/choices'
import { TextField } from '../../_components/text-field'
import { problemAt } from '../../_components/wrong'

type Props = { typed: Typed; words: DoorWords; problems: Problem[] }

/** All of it may be left empty. */
export function PreferenceFields({ typed, words, problems }: Props) {
  const field = (name: string) => ({
    name,
    value: one(typed, name),
    problem: problemAt(problems, name, words),
  })
  return (
    <>
      <Choices
        name="channels"
        legend={words('preferences.channels')}
        chosen={typed.channels ?? []}
        choices={CHANNELS.map((value) => ({ value, label: words(`channel.${value}`) }))}
      />
      <Choices
        name="times"
        legend={words('preferences.times')}
        chosen={typed.times ?? []}
        choices={TIMES.map((value) => ({ value, label: words(`time.${value}`) }))}
      />
      <TextField {...field('writeIn')} label={words('preferences.write_in')} />
      <TextField
        {...field('others')}
        isLong
        label={words('preferences.others')}
        hint={words('preferences.others_hint')}
      />
      <Choices
        name="needs"
        legend={words('preferences.needs')}
        chosen={typed.needs ?? []}
        choices={NEEDS.map((value) => ({ value, label: words(`need.${value}`) }))}
      />
      <TextField {...field('needsWords')} isLong label={words('preferences.needs_words')} />
    </>
  )
}
