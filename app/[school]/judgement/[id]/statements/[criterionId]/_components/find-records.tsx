import { Button } from '@/components/ui/button'
import { recordValue } from '@/lib/judgement/record-words'
import type { StatementPage } from '@/lib/judgement/statement-page'

/** Looks for records by their titles. What was found before stays on the list below. */
export function FindRecords({ words, found: { choices } }: { words: string; found: StatementPage }) {
  const found = choices.filter(({ why }) => why === 'found')
  return (
    <search aria-label="Find records" className="print:hidden">
      <form method="get" className="mb-5 flex flex-wrap items-end gap-3">
        <label className="min-w-40 grow">
          <span className="font-bold">Find a record by its title</span>
          <span className="block text-soft">
            What fits is on the list below already. Look first, then answer.
          </span>
          <input
            type="search"
            name="words"
            defaultValue={words}
            maxLength={200}
            autoComplete="off"
            className="mt-0.5 block min-h-11 w-full rounded border-2 border-edge bg-card px-2.5 py-1.5 text-ink"
          />
        </label>
        {found.map((record) => (
          <input key={record.id} type="hidden" name="list" value={recordValue(record)} />
        ))}
        <Button look="quiet">Find</Button>
      </form>
      {words && (
        <p role="status" className="mb-4">
          {found.length === 0
            ? `No other record has “${words}” in its title.`
            : `${found.length === 1 ? 'One record' : `${found.length} records`} found, on the list below.`}
        </p>
      )}
    </search>
  )
}
