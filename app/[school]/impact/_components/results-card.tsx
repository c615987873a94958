import { IntervalAxis, IntervalPlot } from '@/components/charts/interval-plot'
import { type IntervalScale, intervalScale } from '@/components/charts/interval-scale'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { ClaimState } from '@/lib/impact/claim'
import { resultInFigures } from '@/lib/impact/result-figures'
import { inStepsThatMatter } from '@/lib/impact/steps-that-matter'
import { type OutcomeRow, plural, type WorkedOn } from '@/lib/impact/summary'

const STATE_WORDS: Record<ClaimState, string> = {
  no_figures: 'no figures yet',
  no_first: 'no first figures',
  waiting: 'first figures only',
  hidden: 'too few to report',
  capped: 'cannot say',
  same_for_all: 'all moved alike',
  not_clear: 'we cannot tell',
  clear: 'changed',
  stronger: 'changed',
}

/** Which outcomes are being worked on, by which activities, with what result, all in one order and one colour. */
export function ResultsCard({
  school,
  workedOn,
  year,
  table,
}: {
  school: string
  workedOn: WorkedOn[]
  year: string
  /** The same results in figures and sentences: asked for by address, because most look at the pictures and go. */
  table: { isShown: boolean; href: string }
}) {
  const rows = workedOn.flatMap((group) => group.rows)
  const measured = workedOn
    .map((group) => ({ ...group, rows: group.rows.filter(hasResult) }))
    .filter((group) => group.rows.length > 0)
  const waiting = rows.filter((row) => !hasResult(row))
  const pictures = rows.flatMap(({ outcome, claim }) => inStepsThatMatter(outcome, claim) ?? [])
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
            {plural(rows.length, 'outcome', 'outcomes')} of the activities of {year}, by measure. Dot: best
            estimate. Thick and thin line: likely range, two chances in three and 95 in 100. Shaded: less than
            the school said would matter. Each picture is in steps of what would matter for its measure, and
            to the right is better.
          </Note>
          {measured.map((group) => (
            <section key={group.measureId ?? group.measure} className="mt-3">
              <h3>
                {group.measure}
                <span className="font-normal text-soft">
                  {' '}
                  · {plural(group.rows.length, 'activity', 'activities')}
                </span>
              </h3>
              <ul>
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
          {waiting.length > 0 && <Waiting school={school} rows={waiting} />}
          <p className="mt-2 print:hidden">
            <a href={table.href} className="inline-block py-1">
              {table.isShown ? 'Without the table' : 'The same as a table'}
            </a>
          </p>
          {table.isShown && <ResultsTable school={school} rows={rows} />}
        </>
      )}
    </Card>
  )
}

const hasResult = ({ claim }: OutcomeRow) => claim.rung !== null

/** Named, so that nothing that was promised is out of sight, and short, because there is nothing to show yet. */
function Waiting({ school, rows }: { school: string; rows: OutcomeRow[] }) {
  return (
    <section className="mt-3">
      <h3>Not measured twice yet</h3>
      <ul>
        {rows.map(({ activity, outcome, claim }) => (
          <li key={outcome.id} className="border-t border-line py-1">
            <a href={`/${school}/activities/${activity.id}`} className="inline-block py-1">
              {activity.title}
            </a>
            <span className="text-soft">
              {' '}
              · {outcome.measure.name}, {STATE_WORDS[claim.state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Result({ school, row, scale }: { school: string; row: OutcomeRow; scale: IntervalScale }) {
  const { activity, outcome, claim } = row
  const figures = resultInFigures(outcome)
  const picture = inStepsThatMatter(outcome, claim)
  return (
    <li className="grid grid-cols-1 gap-x-4 border-t border-line py-2 md:grid-cols-[16rem_1fr_8.5rem] md:items-center">
      <span>
        <a href={`/${school}/activities/${activity.id}#changed`} className="inline-block py-1">
          {activity.title}
        </a>
        <span className="block text-[0.9rem] text-soft">
          {STATE_WORDS[claim.state]}
          {figures && `, ${figures.counted} ${outcome.about}`}
        </span>
      </span>
      {picture ? (
        <IntervalPlot scale={scale} {...picture} />
      ) : (
        <span className="text-[0.9rem] text-soft">
          {figures && outcome.smallestWorthwhile === null
            ? 'No picture: nobody said how much would matter.'
            : ''}
        </span>
      )}
      <span className="tabular-nums md:text-right">
        {figures && claim.ceiling >= 1 ? (
          <>
            {figures.change}
            <span className="block text-[0.9rem] text-soft">{figures.range}</span>
          </>
        ) : (
          <span className="text-soft">–</span>
        )}
      </span>
    </li>
  )
}

function ResultsTable({ school, rows }: { school: string; rows: OutcomeRow[] }) {
  return (
    <Table
      caption="Outcomes, with result and likely range"
      columns={[
        { title: 'Activity' },
        { title: 'Measure' },
        { title: 'Counted', isNumber: true },
        { title: 'From' },
        { title: 'To' },
        { title: 'Change' },
        { title: 'Likely range (95%)' },
        { title: 'What may be said' },
      ]}
      rows={rows.map(({ activity, outcome, claim }) => {
        const figures = claim.ceiling >= 1 ? resultInFigures(outcome) : null
        return {
          key: outcome.id,
          cells: [
            <a key="activity" href={`/${school}/activities/${activity.id}`}>
              {activity.title}
            </a>,
            outcome.measure.name,
            figures?.counted ?? '–',
            figures?.from ?? '–',
            figures?.to ?? '–',
            figures?.change ?? '–',
            figures?.range ?? '–',
            claim.sentence,
          ],
        }
      })}
    />
  )
}
