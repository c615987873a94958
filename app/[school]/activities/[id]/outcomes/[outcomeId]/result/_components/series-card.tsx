import { SeriesPlot } from '@/components/charts/series-plot'
import { Card } from '@/components/ui/card'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { shortDate } from '@/lib/platform/dates'

/** The weeks behind a result of a series, with where the earlier trend was heading. The table is on the page of the weeks. */
export function SeriesCard({ outcome, here }: { outcome: OutcomeFacts; here: string }) {
  const evaluated = outcome.result?.evaluated
  if (!evaluated?.series) return null
  const { points, startsAt, trend } = evaluated.series
  const { unit, name } = outcome.measure
  return (
    <Card title="Week by week" id="series">
      <SeriesPlot
        points={points}
        startsAt={startsAt}
        trend={trend}
        names={['Those who take part', 'What they are set beside']}
        start={evaluated.startedOn ? `Start, ${shortDate(evaluated.startedOn)}` : 'Start'}
        unit={unit === '%' ? 'per cent' : unit}
        text={`${name} in ${points.length} weeks, before and after the start. Every week stands in the table on the page of the weeks.`}
      />
      <p className="mt-2">
        <a href={`${here}/series#weeks`} className="inline-block py-1">
          Every week as a table
        </a>
      </p>
    </Card>
  )
}
