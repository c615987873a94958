import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { ImportPreview } from '@/lib/families/import'
import { askedFor, COLUMN, fieldsFor } from '@/lib/families/import-schema'

const box = 'mt-0.5 block min-h-11 w-full rounded border-2 border-edge bg-card px-2.5 py-1.5 text-ink'

/** Which column holds what: as proposed at first, as chosen from then on. A GET form, so that the choice is in the address. */
export function ChooseColumns({ preview, action }: { preview: ImportPreview; action: string }) {
  const { mapping, groups, table, sheets, sheet, match, plan } = preview
  const chosen = askedFor(mapping, groups)
  const fields = fieldsFor(groups)
  const taken = fields.flatMap(({ key, name }) => {
    const column = chosen[COLUMN + key]
    return column ? [{ name, column }] : []
  })
  const isOpen = !plan || (match !== null && match.undecided.length > 0)
  return (
    <Card title="Which column is what" id="columns">
      {taken.length > 0 && (
        <dl className="mb-2 flex flex-wrap gap-x-5 gap-y-1">
          {taken.map(({ name, column }) => (
            <div key={name}>
              <dt className="inline text-soft">{name}: </dt>
              <dd className="inline font-bold">{column}</dd>
            </div>
          ))}
        </dl>
      )}
      <details open={isOpen}>
        <summary className="min-h-11 py-2 text-brand underline">Change the columns</summary>
        <form method="get" action={action} className="mt-2">
          {sheets.length > 1 && (
            <label className="mb-4 block max-w-96">
              <span className="font-bold">Sheet</span>
              <select name="sheet" defaultValue={sheet} className={box}>
                {sheets.map((name, i) => (
                  <option key={name} value={i}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
            {fields.map((field) => (
              <ChooseColumn
                key={field.key}
                name={field.name}
                field={COLUMN + field.key}
                chosen={chosen[COLUMN + field.key]}
                columns={table.columns}
                doubt={match?.undecided.find((one) => one.field === field.key)?.reason}
              />
            ))}
          </div>
          <p className="mt-4">
            <Button look="quiet">Show what would change</Button>
          </p>
        </form>
      </details>
    </Card>
  )
}

function ChooseColumn({
  name,
  field,
  chosen,
  columns,
  doubt,
}: {
  name: string
  field: string
  chosen?: string
  columns: string[]
  doubt?: string
}) {
  return (
    <label className="block">
      <span className="font-bold">{name}</span>
      {doubt && <span className="block text-[0.95rem] text-mark">{doubt}</span>}
      <select name={field} defaultValue={chosen} className={box}>
        <option value="">Not in this list</option>
        {columns.map((column) => (
          <option key={column} value={column}>
            {column}
          </option>
        ))}
      </select>
    </label>
  )
}
