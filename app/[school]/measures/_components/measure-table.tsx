import { Table } from '@/components/ui/table'
import { DIRECTION_WORDS, rangeInWords, TYPE_WORDS } from '@/lib/measures/measure'
import type { MeasureRow } from '@/lib/measures/queries'

/** Measures with their scale and what rests on them. */
export function MeasureTable({
  path,
  caption,
  measures,
}: {
  path: string
  caption: string
  measures: MeasureRow[]
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { title: 'Measure' },
        { title: 'Scale' },
        { title: 'What sort' },
        { title: 'Outcomes', isNumber: true },
        { title: 'Figures', isNumber: true },
      ]}
      rows={measures.map((measure) => ({
        key: measure.id,
        cells: [
          <a key="name" href={`${path}/${measure.id}`} className="-my-2.5 inline-block py-2.5">
            {measure.name}
          </a>,
          <>
            {rangeInWords(measure) || measure.unit || 'No limits'}
            <span className="block text-[0.95rem] text-soft">{DIRECTION_WORDS[measure.direction]}</span>
          </>,
          TYPE_WORDS[measure.type].name,
          measure.use.outcomes,
          measure.use.figures.toLocaleString('en-GB'),
        ],
      }))}
    />
  )
}
