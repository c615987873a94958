import { IntervalAxis, IntervalPlot } from '@/components/charts/interval-plot'
import { Card, Note } from '@/components/ui/card'
import { resultInFigures } from '@/lib/impact/result-figures'
import { inStepsThatMatter } from '@/lib/impact/steps-that-matter'
import { latestOf, type OutcomeRow, plural, type WorkedOn } from '@/lib/impact/summary'
import { type IntervalScale, intervalScale } from '@/lib/statistics/interval-scale'
import { stateWords } from './result-words'
import { ResultsTable } from './results-table'

/** Which outcomes are being worked on, by which activities, with what result, all in one order and one colour. */
export function ResultsCard({
  school,
  workedOn,
  year,
  all,
}: {
  school: string
  workedOn: WorkedOn[]
  year: string
  /** Every result, and the same in figures and sentences: asked for by address, because most look at the latest and go. */
  all: { isShown: boolean; href: string }
}) {
  const rows = workedOn.flatMap((group) => group.rows)
  const measured = workedOn
    .map((group) => ({ ...group, rows: group.rows.filter(hasResult) }))
    .filter((group) => group.rows.length > 0)
  const drawn = all.isShown ? measured : latestOf(measured)
  const results = measured.reduce((sum, group) => sum + group.rows.length, 0)
  const isCut = drawn.reduce((sum, group) => sum + group.rows.length, 0) < results
  const pictures = drawn.flatMap((group) =>
    group.rows.flatMap(({ outcome, claim }) => inStepsThatMatter(outcome, claim) ?? []),
  )
  const scale = intervalScale(pictures, 1)
  return (
    <Card title="What changed, and how sure we are" id="results" className="lg:col-span-8">
      {rows.length === 0 ? (
        <p>
          No activity of {year} names an outcome yet. Open one under{' '}
          <a href={`/${school}/activities`}>Activities</a> and say what should change for pupils.
        </p>
      ) : (
        <>
          <Note className="mb-2">
            {plural(rows.length, 'outcome', 'outcomes')} of the activities of {year}, by measure.{' '}
            {isCut && 'Those with the latest review dates are shown. '}Dot: best estimate. Thick and thin
            line: likely range, two chances in three and 95 in 100. Shaded: less than the school said would
            matter. Each picture is in steps of what would matter for its measure, and to the right is better.
          </Note>
          {drawn.map((group) => (
            <section key={group.measureId ?? group.measure} className="mt-3">
              <h3>{`${group.measure} · ${counted(group, measured)}`}</h3>
              <ul className="results">
                {group.rows.map((row) => (
                  <Result key={row.outcome.id} school={school} row={row} scale={scale} />
                ))}
              </ul>
            </section>
          ))}
          {pictures.length > 0 && (
            <div className="mt-1 md:mr-[9.5rem] md:ml-[17rem]">
              <IntervalAxis scale={scale} zero="no change" ends={['worse', 'better']} />
            </div>
          )}
          <Waiting school={school} rows={rows.filter((row) => !hasResult(row))} isAll={all.isShown} />
          <p className="mt-2 print:hidden">
            <a href={all.href} className="inline-block py-1">
              {all.isShown
                ? 'Without the table'
                : isCut
                  ? `All ${results} results, and the same as a table`
                  : 'The same as a table'}
            </a>
          </p>
          {all.isShown && <ResultsTable school={school} rows={rows} />}
        </>
      )}
    </Card>
  )
}

const hasResult = ({ claim }: OutcomeRow) => claim.rung !== null

/** "15 outcomes", or "latest 3 of 15 outcomes". */
function counted({ measureId, measure, rows }: WorkedOn, measured: readonly WorkedOn[]): string {
  const all = measured.find((group) => group.measureId === measureId && group.measure === measure) ?? { rows }
  const outcomes = plural(all.rows.length, 'outcome', 'outcomes')
  return rows.length < all.rows.length ? `latest ${rows.length} of ${outcomes}` : outcomes
}

/** How many that are not measured yet are named before the rest wait in the table. */
const MOST_WAITING = 12

/** Named, so that what was promised is not out of sight, and short, because there is nothing to show yet. */
function Waiting({ school, rows, isAll }: { school: string; rows: OutcomeRow[]; isAll: boolean }) {
  if (rows.length === 0) return null
  const named = isAll ? rows : rows.slice(0, MOST_WAITING)
  return (
    <section className="mt-3">
      <h3>Not measured twice yet</h3>
      <ul className="lines">
        {named.map(({ activity, outcome, claim }) => (
          <li key={outcome.id}>
            <a href={`/${school}/activities/${activity.id}`}>{activity.title}</a>
            <small>{` · ${outcome.measure.name}, ${stateWords(claim)}`}</small>
          </li>
        ))}
      </ul>
      {named.length < rows.length && <p>{`And ${rows.length - named.length} more, in the table.`}</p>}
    </section>
  )
}

/** One row, laid out by `results` in globals.css: which activity, the picture, the figures. */
function Result({ school, row, scale }: { school: string; row: OutcomeRow; scale: IntervalScale }) {
  const { activity, outcome, claim } = row
  const figures = resultInFigures(outcome)
  const picture = inStepsThatMatter(outcome, claim)
  const state = stateWords(claim)
  return (
    <li>
      <a href={`/${school}/activities/${activity.id}#changed`}>{activity.title}</a>
      <small>{figures ? `${state}, ${figures.counted} ${outcome.about}` : state}</small>
      {picture ? (
        <IntervalPlot scale={scale} {...picture} />
      ) : (
        figures &&
        outcome.smallestWorthwhile === null && <i>No picture: nobody said how much would matter.</i>
      )}
      {figures && claim.ceiling >= 1 ? (
        <>
          <b>{figures.change}</b>
          <small>{figures.range}</small>
        </>
      ) : (
        <b>–</b>
      )}
    </li>
  )
}
