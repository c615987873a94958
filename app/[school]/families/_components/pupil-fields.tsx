import { Select, TextField, TickBoxes } from '@/components/form/fields'
import { readAs } from '@/lib/families/reference'
import type { RegisterChoices } from '@/lib/families/register'
import { ReferenceField } from './reference-field'

type Pupil = { reference: string; yearGroup: string | null; className: string | null; groups: string[] }

/** What is kept of a pupil, apart from the family. */
export function PupilFields({ pupil, choices }: { pupil?: Pupil; choices: RegisterChoices }) {
  // What a pupil carries stays choosable, also where the school has since changed its years or groups.
  const years = [...new Set([...choices.yearGroups, ...(pupil?.yearGroup ? [pupil.yearGroup] : [])])]
  const gone = (pupil?.groups ?? []).filter((key) => !choices.groups.some((group) => group.key === key))
  const groups = [...choices.groups, ...gone.map((key) => ({ key, name: key }))]
  return (
    <>
      <ReferenceField
        label="Pupil reference"
        defaultValue={pupil?.reference}
        isNamesNobody={pupil !== undefined && readAs(pupil.reference) === 'perhaps'}
      />
      <Select
        name="yearGroup"
        label="Year group"
        optional
        empty="Not known"
        defaultValue={pupil?.yearGroup}
        options={years.map((name) => ({ value: name, label: name }))}
      />
      <TextField
        name="className"
        label="Class"
        optional
        width="medium"
        list="classes"
        autoComplete="off"
        defaultValue={pupil?.className}
      />
      <datalist id="classes">
        {choices.classes.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TickBoxes
        name="groups"
        label="Groups"
        hint="Only what helps you see whom your work reaches. Tick none, one or several."
        optional
        columns
        options={groups.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValue={pupil?.groups}
      />
    </>
  )
}
