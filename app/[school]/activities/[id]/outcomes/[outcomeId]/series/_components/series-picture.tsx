import { SeriesPlot } from '@/components/charts/series-plot'
import { Card, Note } from '@/components/ui/card'
import { BESIDE_NAMES, weeksCounted } from '@/lib/evaluation/series'
import type { SeriesPage } from '@/lib/evaluation/series-queries'
import { addDays, type IsoDate, shortDate } from '@/lib/platform/dates'
import { figureText } from './figure-text'

type Line = NonNullable<SeriesPage['line']>
type Measure = { name: string; unit: string }

/** The weeks as a picture, and in words what it shows. */
export function SeriesPicture({
  series,
  line,
  measure,
}: {
  series: SeriesPage
  line: Line
  measure: Measure
}) {
  const { weeks, beside, plan } = series
  const first = weeks[0]?.weekOf as IsoDate
  const besideName = beside ? BESIDE_NAMES[beside] : ''
  return (
    <Card title="The weeks as a picture" id="picture">
      <SeriesPlot
        {...line}
        names={['Those who take part', capital(besideName)]}
        start={plan?.startsOn ? `Start, ${shortDate(plan.startsOn)}` : ''}
        unit={measure.unit === '%' ? 'per cent' : measure.unit}
        text={inWords(series, line, measure)}
        timeName={(time) => shortDate(addDays(first, 7 * time))}
      />
      {beside === 'year_earlier' && (
        <Note className="mt-2">
          The hollow dots are the same group’s weeks a year earlier, moved on by 52 weeks so that each stands
          beside the same week of this year.
        </Note>
      )}
      {line.trend && (
        <Note className="mt-2">
          The dashed line carries the weeks before the start on, as if nothing had changed. How sure the
          distance from it is, the result says; the eye is easily led.
        </Note>
      )}
      {series.outcome.design === 'its_controlled' && beside !== null && (
        <Note className="mt-2">
          The result rests on the distance between the two, week by week, and not on either alone.
        </Note>
      )}
      <p className="mt-2 print:hidden">
        <a href="#weeks" className="inline-block py-1">
          Every week as a table
        </a>
      </p>
    </Card>
  )
}

/** "Attendance in 30 weeks, from … to …. Before the start those who take part had 91.9% on average, after it 94.9%." */
function inWords({ weeks, beside }: SeriesPage, { points, startsAt }: Line, { name, unit }: Measure): string {
  const [first, last] = [weeks[0], weeks.at(-1)]
  const mean = (of: 'tookPart' | 'compared', keep: (time: number) => boolean) => {
    const figures = points.flatMap((point) =>
      point[of] !== null && keep(point.time) ? [point[of] as number] : [],
    )
    return figures.length === 0
      ? 'no figures'
      : `${figureText(
          figures.reduce((sum, figure) => sum + figure / figures.length, 0),
          unit,
        )} on average`
  }
  const groups = [
    ['tookPart', 'those who take part'] as const,
    ...(beside ? [['compared', BESIDE_NAMES[beside]] as const] : []),
  ]
  const said = groups.map(([of, who]) =>
    startsAt === null
      ? `${capital(who)}: ${mean(of, () => true)}.`
      : `${capital(who)}: ${mean(of, (time) => time < startsAt)} before the start, ${mean(of, (time) => time >= startsAt)} from then on.`,
  )
  return [
    `${name}, ${weeksCounted(points.length)} from ${shortDate(first?.weekOf ?? '')} to ${shortDate(last?.weekOf ?? '')}.`,
    ...said,
    'The table below has every week.',
  ].join(' ')
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
