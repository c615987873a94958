import { DateField, Select } from '@/components/form/fields'
import { Note } from '@/components/ui/card'
import type { Field } from '@/lib/intake/fields'
import type { FigureMapping } from '@/lib/intake/preview-figures'
import type { ImportPreview } from '@/lib/measures/figures-import-queries'
import { COLUMN, figureFields } from '@/lib/measures/figures-import-settings'

/** What is always asked; the rest is only known of new pupils and is folded away. */
const ALWAYS = ['pupilRef', 'before', 'after', 'takenBefore', 'takenAfter']

/** A choice of column for everything a table of figures can hold. */
export function Columns({ preview }: { preview: ImportPreview }) {
  const { table, sheets, sheet, settings, groups, filters } = preview
  const fields = figureFields(groups)
  const column = (key: string) => {
    const field = fields.find((one) => one.key === key) as Field
    return <ColumnChoice key={key} field={field} preview={preview} />
  }
  const about = fields.filter(({ key }) => !ALWAYS.includes(key))
  const hasAbout = about.some(({ key }) => chosenFor(preview, key))
  return (
    <>
      {sheets.length > 1 && (
        <Select
          name="sheet"
          label="Sheet of the workbook"
          empty={null}
          defaultValue={String(sheet)}
          options={sheets.map((name, i) => ({ value: String(i), label: name }))}
        />
      )}
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {column('pupilRef')}
        {filters.length > 0 && (
          <Select
            name="only"
            label="Only the rows where"
            empty={`all ${table.count.toLocaleString('en-GB')} rows, whatever they hold`}
            defaultValue={preview.asked.only}
            options={filters.map(({ value, column, equals, rows }) => ({
              value,
              group: column,
              label: `${column} is ${equals} (${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'})`,
            }))}
          />
        )}
      </div>
      <div className="grid gap-x-6 sm:grid-cols-3">
        {column('before')}
        {column('takenBefore')}
        <DateField
          name="beforeOn"
          label="First figures taken on"
          optional
          hint="One day for all."
          defaultValue={settings.dates.before}
        />
        {column('after')}
        {column('takenAfter')}
        <DateField
          name="afterOn"
          label="Second figures taken on"
          optional
          hint="One day for all."
          defaultValue={settings.dates.after}
        />
      </div>
      <details className="mb-5" open={hasAbout}>
        <summary className="min-h-11 cursor-pointer py-2 text-brand underline">
          About pupils who are new to the register
        </summary>
        <Note className="mb-3">
          Taken only for pupils whom this adds to the register. Those you have already stay as they are.
        </Note>
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {about.map(({ key }) => column(key))}
        </div>
      </details>
    </>
  )
}

function ColumnChoice({ field, preview }: { field: Field; preview: ImportPreview }) {
  const { table, match } = preview
  const why =
    match?.proposals.find((proposal) => proposal.field === field.key)?.reason ??
    match?.undecided.find((undecided) => undecided.field === field.key)?.reason
  return (
    <Select
      name={COLUMN + field.key}
      label={field.name}
      optional={!['pupilRef', 'before', 'after'].includes(field.key)}
      hint={why ?? (field.contents === 'date' ? 'A column, where the days differ.' : undefined)}
      empty="Not in this table"
      defaultValue={chosenFor(preview, field.key)}
      options={table.columns.map((name) => ({ value: name, label: name }))}
    />
  )
}

function chosenFor({ settings }: ImportPreview, key: string): string | undefined {
  const { mapping } = settings
  return key.startsWith('group:')
    ? mapping.groups[key.slice('group:'.length)]
    : (mapping[key as keyof FigureMapping] as string | undefined)
}
