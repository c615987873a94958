import { CellInput } from '@/components/form/cell-input'
import { Table } from '@/components/ui/table'
import { NAME_RULE } from '@/lib/families/reference'
import { NEW_ROWS, newField } from '@/lib/measures/figures-schema'

/** A few empty rows for pupils who are not in the table, found by their reference as one types. */
export function AddPupils({ references, hasLines }: { references: string[]; hasLines: boolean }) {
  return (
    <div className="mt-5">
      <h2>{hasLines ? 'Add pupils' : 'Type the first figures'}</h2>
      <p className="text-soft">By reference. {NAME_RULE}</p>
      <Table
        caption="Pupils to add"
        columns={[
          { title: 'Reference' },
          { title: 'Before', isNumber: true },
          { title: 'After', isNumber: true },
        ]}
        rows={Array.from({ length: NEW_ROWS }, (_, row) => {
          const input = (what: 'reference' | 'before' | 'after') => ({
            name: newField(what, row),
            label: `Pupil to add ${row + 1}, ${what}`,
          })
          return {
            key: String(row),
            cells: [
              <CellInput
                key="reference"
                {...input('reference')}
                list="pupil-references"
                width="w-28 sm:w-48"
              />,
              <CellInput key="before" {...input('before')} inputMode="decimal" />,
              <CellInput key="after" {...input('after')} inputMode="decimal" />,
            ],
          }
        })}
      />
      <datalist id="pupil-references">
        {references.map((reference) => (
          <option key={reference} value={reference} />
        ))}
      </datalist>
    </div>
  )
}
