import { Table } from '@/components/ui/table'
import { IconArray } from './icon-array'

type ReachedSet = { label: string; reached: number; of: number }

/** Who reached the target: a sentence, a figure for each pupil of both groups, and the same as a table. */
export function ReachedTarget({ text, sets }: { text: string; sets: [ReachedSet, ReachedSet] }) {
  return (
    <>
      <p>{text}</p>
      <div className="my-3">
        <IconArray sets={sets} text={text} />
      </div>
      <Table
        caption="Who reached the target, in figures"
        columns={[
          { title: 'Group' },
          { title: 'Reached it', isNumber: true },
          { title: 'Of', isNumber: true },
        ]}
        rows={sets.map(({ label, reached, of }) => ({ key: label, cells: [label, reached, of] }))}
      />
    </>
  )
}
