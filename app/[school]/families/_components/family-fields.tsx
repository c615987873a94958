import { TextField } from '@/components/form/fields'
import { COMMON_LANGUAGES } from '@/lib/families/family'
import { readAs } from '@/lib/families/reference'
import { ReferenceField } from './reference-field'

/** What is kept of a family. */
export function FamilyFields({ family }: { family?: { reference: string; languages: string[] } }) {
  return (
    <>
      <ReferenceField
        label="Family reference"
        defaultValue={family?.reference}
        isNamesNobody={family !== undefined && readAs(family.reference) === 'perhaps'}
      />
      <TextField
        name="languages"
        label="Languages at home"
        hint="With a comma between them, such as Somali, English."
        optional
        list="languages"
        autoComplete="off"
        defaultValue={family?.languages.join(', ')}
      />
      <datalist id="languages">
        {COMMON_LANGUAGES.map((language) => (
          <option key={language} value={language} />
        ))}
      </datalist>
    </>
  )
}
