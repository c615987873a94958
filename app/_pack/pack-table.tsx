import { Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { PackTable as Of } from '@/lib/conversation/contents'
import { NoteNumber } from './note-number'

/** A table of the year's numbers, each leading to where it comes from. */
export function PackTable({ table, notes }: { table: Of; notes: Map<string, number> }) {
  const { title, note, head, rows } = table
  return (
    <section className={head.length > 3 ? undefined : 'pack-half'}>
      <h3>{title}</h3>
      <Table
        caption={title}
        isReached
        columns={head.map((one, i) => ({ title: one, isNumber: i > 0 }))}
        rows={rows.map(({ name, cells }) => ({
          key: name,
          cells: [
            name,
            ...cells.map(({ text, number }) => (
              <span key={number ?? text} className="whitespace-nowrap">
                {text}
                {number && <NoteNumber notes={notes} of={[number]} />}
              </span>
            )),
          ],
        }))}
      />
      <Note>{note}</Note>
    </section>
  )
}
