import { type Column, Table } from '@/components/ui/table'
import { BESIDE_NAMES, mondayOf, weekFigure } from '@/lib/evaluation/series'
import type { SeriesPage } from '@/lib/evaluation/series-queries'
import { shortDate } from '@/lib/platform/dates'
import { countText, withDecimals } from './figure-text'

type Week = SeriesPage['weeks'][number]

/** Every week with the counts behind it, and what stands beside it. */
export function WeeksTable({
  series,
  measure,
}: {
  series: SeriesPage
  measure: { name: string; unit: string }
}) {
  const { weeks, beside, plan } = series
  const { unit } = measure
  const mondays = [...new Set(weeks.map(({ weekOf }) => weekOf))].sort()
  const of = (arm: Week['arm']) =>
    new Map(weeks.filter((week) => week.arm === arm).map((week) => [week.weekOf, week]))
  const [own, other] = [of('took_part'), of('compared')]
  const start = plan?.startsOn ? mondayOf(plan.startsOn) : null
  const columns: Column[] = [
    { title: 'Week of' },
    ...(start ? [{ title: 'When' }] : []),
    { title: 'Pupils', isNumber: true },
    { title: 'Number', isNumber: true },
    { title: unit === '%' ? 'Per cent' : 'For each', isNumber: true },
    ...(beside
      ? [
          { title: `Beside it: ${BESIDE_NAMES[beside]}, pupils`, isNumber: true },
          { title: 'Beside it: number', isNumber: true },
          { title: `Beside it: ${unit === '%' ? 'per cent' : 'for each'}`, isNumber: true },
        ]
      : []),
  ]
  const cells = (week: Week | undefined) =>
    week
      ? [
          countText(week.pupils),
          `${countText(week.numerator)} of ${countText(week.denominator)}`,
          withDecimals(weekFigure(week, unit), unit === '%' ? 1 : 2),
        ]
      : ['', 'no figure', '']
  return (
    <Table
      caption={`${measure.name}, week by week`}
      columns={columns}
      rows={mondays.map((monday) => ({
        key: monday,
        cells: [
          shortDate(monday),
          ...(start ? [monday < start ? 'before' : 'after'] : []),
          ...cells(own.get(monday)),
          ...(beside ? cells(other.get(monday)) : []),
        ],
      }))}
    />
  )
}
