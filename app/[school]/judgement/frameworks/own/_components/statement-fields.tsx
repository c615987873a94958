import { Select, TextArea, TextField, TickBox, TickBoxes } from '@/components/form/fields'
import type { FrameworkPage, FrameworkStatement } from '@/lib/judgement/framework-queries'
import { THEME_KEYS, THEMES } from '@/lib/judgement/themes'

/** One statement of a draft: its words, where it stands, and which records it asks for. */
export function StatementFields({ draft, given }: { draft: FrameworkPage; given?: FrameworkStatement }) {
  const grades = [
    ...draft.scale.map(({ key, name }) => ({ value: key, label: name })),
    ...draft.areas.flatMap(({ name: area, scale }) =>
      (scale ?? []).map(({ key, name }) => ({ value: key, label: name, group: area })),
    ),
  ]
  return (
    <>
      <TextArea
        name="words"
        label="The statement"
        hint="Something that is so or is not, such as “Every family hears what came of what they said.”"
        rows={3}
        defaultValue={given?.words}
      />
      <Select
        name="areaKey"
        label="Its area"
        options={draft.areas.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValue={given?.areaKey ?? (draft.areas.length === 1 ? draft.areas[0]?.key : null)}
      />
      {grades.length > 0 && (
        <Select
          name="grade"
          label="The grade it stands for"
          optional
          empty="None"
          options={grades}
          defaultValue={given?.grade}
        />
      )}
      <TextField
        name="source"
        label="Whose sentence is it?"
        optional
        autoComplete="off"
        defaultValue={given?.source}
      />
      <TickBox
        name="isQuoted"
        label="These are the source’s own words"
        defaultValue={given?.isQuoted ?? false}
      />
      <TickBoxes
        name="themes"
        label="It asks for records about"
        options={THEME_KEYS.map((value) => ({ value, label: THEMES[value] }))}
        defaultValue={given?.themes}
        columns
      />
    </>
  )
}
