import { notFound } from 'next/navigation'
import { IntervalAxis, IntervalPlot } from '@/components/charts/interval-plot'
import { ReachedTarget } from '@/components/charts/reached-target'
import { SchoolPage } from '@/components/layout/school-page'
import { Card, Chip, Note } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { Table } from '@/components/ui/table'
import { mayAsk } from '@/lib/governance/policy'
import { maySeeGovernorsPage } from '@/lib/impact/governors'
import { type GovernorsResult, getGovernorsResult } from '@/lib/impact/governors-result'
import { pictureOf } from '@/lib/impact/interval-picture'
import { wordsForGovernors } from '@/lib/impact/own-words'
import { resultInFigures } from '@/lib/impact/result-figures'
import { namedSets, reachedInWords } from '@/lib/impact/result-says'
import { RUNG_NAMES } from '@/lib/impact/rules'
import { speaksOfGroups } from '@/lib/impact/spoken-of'
import { amount, level, typedFigure } from '@/lib/measures/figures-in-words'
import { withQuery } from '@/lib/platform/address'
import { isoDateIn } from '@/lib/platform/clock'
import { academicYearName, longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { intervalScale } from '@/lib/statistics/interval-scale'

export const metadata = { title: 'A result, for governors' }

type Props = { params: Promise<{ school: string; outcomeId: string }> }

const DECISIONS = { go_on: 'Go on with it.', change: 'Change it and go on.', stop: 'Stop it.' } as const

/** One result on one page: the claim, one picture, who took part, who was lost, what comes next, and what to ask. */
export default async function GovernorsResultPage({ params }: Props) {
  const { school, outcomeId } = await params
  const viewer = await requireViewerWho(school, maySeeGovernorsPage)
  const found = await getGovernorsResult(viewer, outcomeId)
  if (!found) notFound()
  const { activity, row, outcome, claim, tookPart, lost, limits } = found
  const rung = claim.showsGovernorsResult ? claim.rung : null
  const own = wordsForGovernors(row.ownWords, claim)
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      title={`${activity.title}: ${outcome.measure.name}`}
      kicker={`For governors, ${academicYearName(activity.academicYear)}. No pupil or family can be recognised.`}
      crumbs={[
        { name: 'For governors', href: `/${school}/impact/governors?academicYear=${activity.academicYear}` },
      ]}
    >
      {/* One page on paper as well: smaller there, in two columns. */}
      <div className="mb-5 grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2 print:mb-2 print:grid-cols-2 print:gap-2 print:text-[8.5pt] print:leading-snug">
        <Card id="claim" tone="brand" className="lg:col-span-2 print:col-span-2">
          {rung !== null && (
            <p className="mb-2">
              <Chip>
                {rung} of 5: {RUNG_NAMES[rung].toLowerCase()}
              </Chip>
            </p>
          )}
          <p className="max-w-[48rem] text-[1.15rem] print:text-[1.1em]">{claim.governorSentence}</p>
          {own && claim.showsGovernorsResult && (
            <p className="mt-2">
              <b>The school says:</b> {own}
            </p>
          )}
          <Picture found={found} />
        </Card>
        <div className="space-y-5 print:space-y-2">
          <Reached found={found} />
          <Card title="What was planned" id="planned">
            <p>
              {row.statement}: {outcome.measure.name} from {printed(row.baseline, outcome.measure.unit)} to{' '}
              {printed(row.target, outcome.measure.unit)}.{' '}
              {row.worthwhile !== null &&
                `The school said that a difference of ${amount(typedFigure(row.worthwhile), outcome.measure.unit)} would matter. `}
              {row.comparedHow}
            </p>
            <Note>
              {row.lockedAt
                ? `Locked on ${longDate(isoDateIn(row.lockedAt))}.`
                : 'It was not locked beforehand.'}
            </Note>
          </Card>
        </div>
        <div className="space-y-5 print:space-y-2">
          <Card title="Who took part, and who was lost" id="who">
            {tookPart && <p>{tookPart}</p>}
            {found.behind.length > 0 && (
              <Table
                caption="Pupils measured both times"
                columns={[{ title: 'Group' }, { title: 'Measured both times', isNumber: true }]}
                rows={found.behind.map(({ who, both }) => ({
                  key: who,
                  cells: [who === 'took_part' ? 'Took part' : 'Compared with', both],
                }))}
              />
            )}
            {lost && <p className="mt-2">{lost}</p>}
          </Card>
          <Card title="What we will do" id="next">
            <ul className="list-disc pl-5">
              <li>
                {activity.decision
                  ? `${DECISIONS[activity.decision]}${activity.decidedOn ? ` Decided on ${longDate(activity.decidedOn)}.` : ''}`
                  : 'It has not been decided yet whether to go on with it.'}
              </li>
              {limits.map(({ code, words, lift }) => (
                <li key={code}>
                  {words} {lift}
                </li>
              ))}
            </ul>
          </Card>
          <Card title="Three questions you could ask" id="ask" tone="next">
            <ul className="list-disc pl-5">
              <li>How were families chosen?</li>
              <li>What would have happened anyway?</li>
              <li>Who did not come?</li>
            </ul>
            {mayAsk(viewer) && (
              <p className="mt-2 print:hidden">
                <a
                  href={withQuery(`/${school}/impact/governors/questions/new`, {
                    about: 'claim',
                    activityId: activity.id,
                    academicYear: activity.academicYear,
                  })}
                  className="inline-block py-1"
                >
                  Ask about this result
                </a>
              </p>
            )}
          </Card>
        </div>
      </div>
      <PrintButton>Print this page</PrintButton>
    </SchoolPage>
  )
}

const printed = (value: number | null, unit: string) =>
  value === null ? 'a figure not said' : level(typedFigure(value), unit)

/** One dot and its ranges, with the same as a table. Nothing where a group is too small to be shown. */
function Picture({ found: { outcome, claim } }: { found: GovernorsResult }) {
  if (!claim.showsGovernorsResult) return null
  const picture = pictureOf(outcome, claim)
  const figures = resultInFigures(outcome)
  if (!picture || !figures) return null
  const scale = intervalScale([picture], picture.worthwhile, outcome.measure.direction)
  const isBeside = outcome.result !== null && speaksOfGroups(outcome.result)
  return (
    <figure className="mt-4">
      <IntervalPlot {...picture} text={claim.governorSentence} scale={scale} />
      <IntervalAxis
        scale={scale}
        zero={isBeside ? 'no difference' : 'no change'}
        ends={['worse', 'better']}
      />
      <Note>
        Dot: best estimate. Thick and thin line: likely range, two chances in three and 95 in 100.
        {picture.worthwhile !== null && ' Shaded: less than the school said would matter.'}
      </Note>
      <Table
        caption="The result in figures"
        columns={[
          { title: isBeside ? 'Difference' : 'Change', isNumber: true },
          { title: 'Likely range', isNumber: true },
        ]}
        rows={[{ key: 'result', cells: [figures.change, figures.range] }]}
      />
    </figure>
  )
}

function Reached({ found: { reached, outcome } }: { found: GovernorsResult }) {
  if (!reached) return null
  return (
    <Card title="Who reached the target" id="reached">
      {reached.shown ? (
        <ReachedTarget
          text={reachedInWords(reached.shown, outcome.measure)}
          sets={namedSets(reached.shown)}
        />
      ) : (
        <p>{reached.words}</p>
      )}
    </Card>
  )
}
