import { type Column, Table } from '@/components/ui/table'
import { BESIDE_NAMES, type Beside, mondayOf, weekFigure } from '@/lib/evaluation/series'
import type { SeriesPage } from '@/lib/evaluation/series-queries'
import { shortDate } from '@/lib/platform/dates'
import { countText, outOfText, withDecimals } from './figure-text'

type Week = SeriesPage['weeks'][number]

/** At the head of the columns of what stands beside. */
const SHORT: Record<Beside, string> = { school: 'Others', year_earlier: 'Year earlier' }

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
  const figure = unit === '%' ? 'per cent' : 'for each'
  const numbers = (...titles: string[]) => titles.map((title): Column => ({ title, isNumber: true }))
  const short = beside && SHORT[beside]
  // What the picture shows comes first: on a phone the counts behind it are a swipe away.
  const columns: Column[] = [
    { title: 'Week of' },
    ...numbers(unit === '%' ? 'Per cent' : 'For each', ...(short ? [`${short}: ${figure}`] : [])),
    ...(start ? [{ title: 'When' }] : []),
    ...numbers('Number', 'Pupils', ...(short ? [`${short}: number`, `${short}: pupils`] : [])),
  ]
  const share = (week: Week | undefined) =>
    week ? withDecimals(weekFigure(week, unit), unit === '%' ? 1 : 2) : 'none'
  const counts = (week: Week | undefined) => (week ? [outOfText(week), countText(week.pupils)] : ['', ''])
  return (
    <Table
      caption={`${measure.name}, week by week${beside ? `, beside ${BESIDE_NAMES[beside]}` : ''}`}
      isCaptionShown
      columns={columns}
      rows={mondays.map((monday) => ({
        key: monday,
        cells: [
          shortDate(monday).replaceAll(' ', '\u00a0'),
          share(own.get(monday)),
          ...(beside ? [share(other.get(monday))] : []),
          ...(start ? [monday < start ? 'before' : 'after'] : []),
          ...counts(own.get(monday)),
          ...(beside ? counts(other.get(monday)) : []),
        ],
      }))}
    />
  )
}
