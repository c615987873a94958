import { Select } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SpreadsheetField } from '@/components/form/spreadsheet-field'
import { Button } from '@/components/ui/button'
import { PROPOSED_YEAR } from '@/lib/measures/benchmark'
import { yearsOffered } from '@/lib/measures/benchmark-schema'
import { academicYearName } from '@/lib/platform/dates'
import { importAbsence } from '../actions'

/** The published file and the year it is of. */
export function ImportForm({
  school,
  currentYear,
  hasAny,
}: {
  school: string
  currentYear: number
  hasAny: boolean
}) {
  return (
    <Form action={importAbsence} school={school} className="max-w-[44rem]">
      <h2>{hasAny ? 'Bring in another year' : 'Bring in what is published'}</h2>
      <p className="mb-4 text-soft">
        The Department for Education publishes every school’s absence once a year, as england_abs.csv, on
        “Compare school and college performance”. Choose the whole file: your school’s row and the national
        one are found in it, and nothing else is kept.
      </p>
      <SpreadsheetField
        name="file"
        label="The file england_abs.csv"
        hint="As it was published, up to 5 MB."
        accept=".csv,text/csv"
      />
      <Select
        name="academicYear"
        label="Academic year the file is of"
        hint="The file itself does not say."
        empty={null}
        defaultValue={String(PROPOSED_YEAR)}
        options={yearsOffered(currentYear).map((year) => ({
          value: String(year),
          label: academicYearName(year),
        }))}
      />
      <Button>Bring it in</Button>
    </Form>
  )
}
