import { IntervalAxis, IntervalPlot } from '@/components/charts/interval-plot'
import { Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { pictureOf } from '@/lib/impact/interval-picture'
import { resultInFigures } from '@/lib/impact/result-figures'
import { intervalScale } from '@/lib/statistics/interval-scale'

/** One outcome's result as a picture with its table. Nothing while there is nothing that may be shown. */
export function ResultFigure({ outcome, claim }: { outcome: OutcomeFacts; claim: OutcomeClaim }) {
  const picture = pictureOf(outcome, claim)
  const figures = claim.ceiling < 1 ? null : resultInFigures(outcome)
  if (!figures) return null
  const evaluated = outcome.result?.evaluated ?? null
  const isBeside = evaluated !== null && evaluated.facts.compared !== null
  const scale = picture && intervalScale([picture], picture.worthwhile, outcome.measure.direction)
  return (
    <figure className="my-2">
      {picture && scale && (
        <>
          <IntervalPlot {...picture} scale={scale} />
          <IntervalAxis
            scale={scale}
            zero={isBeside ? 'no difference' : 'no change'}
            ends={['worse', 'better']}
          />
          {picture.worthwhile !== null && (
            <Note>Inside the grey band a difference is smaller than the school said would matter.</Note>
          )}
        </>
      )}
      <Table
        caption={`${outcome.measure.name}: the result in figures`}
        columns={[
          {
            title: isBeside
              ? 'Took part, and compared with'
              : outcome.about === 'pupils'
                ? 'Pupils'
                : 'Parents',
            isNumber: true,
          },
          ...(isBeside
            ? []
            : [
                { title: 'Before', isNumber: true },
                { title: 'After', isNumber: true },
              ]),
          { title: isBeside ? 'Difference' : 'Change', isNumber: true },
          { title: 'Likely range', isNumber: true },
        ]}
        rows={[
          {
            key: outcome.id,
            cells: isBeside
              ? [figures.counted, figures.change, figures.range]
              : [figures.counted, figures.from, figures.to, figures.change, figures.range],
          },
        ]}
      />
    </figure>
  )
}
