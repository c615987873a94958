import { DateField, Radios, Select, TextArea, TextField, TickBoxes } from '@/components/form/fields'
import { CHOICE_NAMES, DAYS, HOW_FAR } from '@/lib/door/choices'
import { DOOR_LANGUAGES } from '@/lib/door/languages'
import { CATALOGUES } from '@/lib/door/words'
import { ORIGIN_NAMES, REQUEST_ORIGINS } from '@/lib/skills/request'
import type { RequestChoices, RequestPage } from '@/lib/skills/request-page'
import type { SkillKind } from '@/lib/skills/vocabulary'

type Given = Partial<
  Pick<
    RequestPage,
    'title' | 'wanted' | 'origin' | 'subject' | 'yearGroups' | 'days' | 'language' | 'howFar' | 'neededOn'
  >
> & { isUnsupervised?: boolean; skillIds?: string[]; activityId?: string | null }

/** What a request asks for: the same fields for a new one and for one that is changed. */
export function RequestFields({ choices, given = {} }: { choices: RequestChoices; given?: Given }) {
  const because = new Map(choices.proposed.map(({ skillId, by }) => [skillId, by.join(' ')]))
  return (
    <>
      <TextField
        name="title"
        label="What is it for?"
        hint="Whoever is asked reads this. For example “Year 4 Romans: building a wall”."
        maxLength={120}
        autoComplete="off"
        defaultValue={given.title}
      />
      <TextArea
        name="wanted"
        label="Whom are you looking for?"
        optional
        rows={2}
        hint="In your own words, such as “someone who builds walls”."
        defaultValue={given.wanted}
      />
      <Radios
        name="origin"
        label="Where does it come from?"
        columns
        options={REQUEST_ORIGINS.map((value) => ({ value, label: ORIGIN_NAMES[value] }))}
        defaultValue={given.origin}
      />
      <SkillBoxes choices={choices} chosen={given.skillIds ?? [...because.keys()]} because={because} />
      <TextField name="subject" label="Subject" optional width="medium" defaultValue={given.subject} />
      <TickBoxes
        name="yearGroups"
        label="Year groups"
        optional
        columns
        options={choices.yearGroups.map((name) => ({ value: name, label: name }))}
        defaultValue={given.yearGroups}
      />
      <DateField name="neededOn" label="Needed on" optional defaultValue={given.neededOn} />
      <TickBoxes
        name="days"
        label="Times that would suit"
        optional
        columns
        options={DAYS.filter((day) => day !== 'ask_me').map((value) => ({
          value,
          label: CHOICE_NAMES.days[value],
        }))}
        defaultValue={given.days}
      />
      <Select
        name="language"
        label="A language they speak"
        optional
        empty="Any"
        options={DOOR_LANGUAGES.map(({ english }) => ({ value: english, label: english }))}
        defaultValue={given.language}
      />
      <Select
        name="howFar"
        label="How far it goes"
        optional
        empty="As it comes"
        options={HOW_FAR.map((value) => ({ value, label: CHOICE_NAMES.howFar[value] }))}
        defaultValue={given.howFar}
      />
      <Radios
        name="alone"
        label="Would the parent be alone with pupils at any time?"
        hint="Only somebody whose checks are complete may be. Everybody else comes with a member of staff in the room."
        options={[
          { value: 'no', label: 'No, a member of staff is there all the time' },
          { value: 'yes', label: 'Yes, at some time' },
        ]}
        defaultValue={given.isUnsupervised ? 'yes' : 'no'}
      />
      {choices.activities.length > 0 && (
        <Select
          name="activityId"
          label="Part of an activity that is on record"
          optional
          empty="None yet"
          options={choices.activities.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={given.activityId}
        />
      )}
    </>
  )
}

/** Those proposed or chosen stand first and open; all others fold away. */
function SkillBoxes({
  choices: { skills },
  chosen,
  because,
}: {
  choices: RequestChoices
  chosen: string[]
  because: Map<string, string>
}) {
  const isFirst = new Set([...chosen, ...because.keys()])
  const sorted = [
    ...skills.filter(({ id }) => isFirst.has(id)),
    ...skills.filter(({ id }) => !isFirst.has(id)),
  ]
  return (
    <TickBoxes
      name="skillIds"
      label="Skills that would do"
      optional
      columns
      isFolded
      hint={
        because.size > 0
          ? 'Those ticked were recognised by your words. Change what does not fit.'
          : 'None was recognised by your words. Choose what would do, or leave it to the words.'
      }
      options={sorted.map(({ id, name, kind }) => ({
        value: id,
        label: name,
        group: isFirst.has(id) ? undefined : CATALOGUES.en.kind[kind as SkillKind],
        hint: because.has(id) ? `because of “${because.get(id)}”` : undefined,
      }))}
      defaultValue={chosen}
    />
  )
}
