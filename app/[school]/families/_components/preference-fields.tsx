import { DateField, Radios, Select, TextArea, TextField, TickBox, TickBoxes } from '@/components/form/fields'
import { CHANNELS, CHOICE_NAMES, NEEDS, TIMES } from '@/lib/door/choices'
import { DOOR_LANGUAGES } from '@/lib/door/languages'
import { writeInNamed } from '@/lib/door/preference-answer'
import type { FamilyAtTheDoor } from '@/lib/families/of-the-door'
import { today } from '@/lib/platform/clock'
import { toIso } from '@/lib/platform/dates'
import { consentUntil } from '@/lib/skills/consent-until'
import { GIVEN_BY_NAMES, WRITTEN_DOWN } from '@/lib/skills/given-by'

const named = <Key extends string>(keys: readonly Key[], names: Record<Key, string>) =>
  keys.map((value) => ({ value, label: names[value] }))

const isWrittenDown = (givenBy?: string) => WRITTEN_DOWN.some((way) => way === givenBy)

/** What a family says about being reached, and that it agreed to its being kept. */
export function PreferenceFields({ preference }: { preference: FamilyAtTheDoor['preference'] }) {
  return (
    <>
      <TickBoxes
        name="channels"
        label="Which ways suit them?"
        columns
        optional
        options={named(CHANNELS, CHOICE_NAMES.channels)}
        defaultValue={preference?.channels}
      />
      <TickBoxes
        name="times"
        label="At what times?"
        columns
        optional
        options={named(TIMES, CHOICE_NAMES.times)}
        defaultValue={preference?.times}
      />
      <TextField
        name="writeIn"
        label="In which language do we write?"
        optional
        width="medium"
        list="door-languages"
        autoComplete="off"
        defaultValue={preference?.writeIn && writeInNamed(preference.writeIn)}
      />
      <datalist id="door-languages">
        {DOOR_LANGUAGES.map(({ english }) => (
          <option key={english} value={english} />
        ))}
      </datalist>
      <TextArea
        name="others"
        label="Who else holds parental responsibility, or cares for the children?"
        hint="In their words. For example: a father who lives elsewhere, a grandmother, a foster carer, and how they are to be told."
        optional
        rows={3}
        dir="auto"
        autoComplete="off"
        defaultValue={preference?.others}
      />
      <TickBoxes
        name="needs"
        label="What do they need at meetings?"
        columns
        optional
        options={named(NEEDS, CHOICE_NAMES.needs)}
        defaultValue={preference?.needs}
      />
      <TextArea
        name="needsWords"
        label="Anything else to know"
        optional
        rows={2}
        dir="auto"
        autoComplete="off"
        defaultValue={preference?.needsWords}
      />
      <Select
        name="locale"
        label="Their words are in"
        empty={null}
        options={DOOR_LANGUAGES.map(({ code, english }) => ({ value: code, label: english }))}
        defaultValue={preference?.locale ?? 'en'}
      />
      <Radios
        name="givenBy"
        label="How did they tell you?"
        columns
        options={named(WRITTEN_DOWN, GIVEN_BY_NAMES)}
        defaultValue={isWrittenDown(preference?.givenBy) ? preference?.givenBy : undefined}
      />
      <DateField
        name="consentUntil"
        label="They agreed that we keep this until"
        defaultValue={preference ? toIso(preference.consentUntil) : consentUntil(today())}
      />
      <TickBox
        name="agreed"
        label="They have agreed that we keep this, and use it to reach them"
        hint="Say what it is for and until when, and that they can change or withdraw it at any time."
      />
    </>
  )
}
