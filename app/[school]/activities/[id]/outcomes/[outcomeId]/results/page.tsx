import { notFound } from 'next/navigation'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { outcomeFactsOf } from '@/lib/impact/activity-facts'
import { claimForOutcome } from '@/lib/impact/claim'
import { resultInFigures } from '@/lib/impact/result-figures'
import {
  changeWorkedOut,
  ESTIMATOR_NAMES,
  METHOD_NAMES,
  type WorkedOut,
  workedOut,
} from '@/lib/impact/worked-out'
import { canSeeFigures } from '@/lib/measures/figures-policy'
import { type KeptResult, MOST_RESULTS, readResults } from '@/lib/measures/results-queries'
import { longMoment } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ResultFigure } from '../../../_components/result-figure'
import { FiguresPage, type FiguresProps } from '../figures/_components/figures-page'

export const metadata = { title: 'How the result was worked out' }

/** For whoever wants to check: every number of the result, and every result there was before. */
export default async function ResultsPage({ params }: FiguresProps) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canSeeFigures)
  const found = await withTimeline(
    viewer,
    (tx) => readResults(tx, viewer, { activityId: id, outcomeId }),
    ({ outcome }) => ({
      records: {
        figures: outcomeId,
        weeks: outcomeId,
        outcome: outcomeId,
        evaluation: id,
        ...(outcome.measureId && { measure: outcome.measureId }),
      },
    }),
  )
  if (!found) notFound()
  const { outcome, results } = found.record
  const facts = outcomeFactsOf(outcome)
  const claim = claimForOutcome(facts, outcome.activity.school.hideBelow)
  const stands = results.find(({ replacedAt }) => replacedAt === null)
  return (
    <FiguresPage
      viewer={viewer}
      outcome={outcome}
      isDeeper
      title={`How the result was worked out: ${outcome.measure?.name}`}
      lede={claim.sentence}
    >
      {({ measure }) => (
        <>
          {stands ? (
            <>
              <Card className="mb-5">
                <ResultFigure outcome={facts} claim={claim} />
                <Note>
                  Numbers to check the claim by. They are never a claim themselves: what may be said is the
                  sentence above.
                </Note>
              </Card>
              <Card title="Step by step" id="steps" className="mb-5">
                <MethodAndDate result={stands} />
                <Steps
                  caption={`${measure.name}: the result step by step`}
                  steps={workedOut(stands.output, measure.unit)}
                />
              </Card>
              {hasBoth(stands) && (
                <Card title="Those who took part, before and after" id="took-part" className="mb-5">
                  <Steps
                    caption={`${measure.name}: those who took part, step by step`}
                    steps={changeWorkedOut(stands.output, measure.unit)}
                  />
                </Card>
              )}
            </>
          ) : (
            <p className="mb-5">There is no result now: nobody has a figure.</p>
          )}
          <Earlier results={results} facts={facts} />
          <Timeline entries={found.history} />
        </>
      )}
    </FiguresPage>
  )
}

/** The design's own numbers stand above, so that those of one group are the half of it. */
function hasBoth({ output: { evaluated } }: KeptResult): boolean {
  return !!evaluated && evaluated.technical.numbers.length > 0 && evaluated.series === null
}

function Steps({ caption, steps }: { caption: string; steps: readonly WorkedOut[] }) {
  return (
    <Table
      caption={caption}
      columns={[{ title: 'What, and how' }, { title: 'Value', isNumber: true }]}
      rows={steps.map(({ what, value, how }) => ({
        key: what,
        cells: [<What key="what" what={what} how={how} />, value],
      }))}
    />
  )
}

function What({ what, how }: { what: string; how: string }) {
  return (
    <>
      {what}
      <span className="block text-[0.95rem] font-normal text-soft">{how}</span>
    </>
  )
}

function MethodAndDate({ result }: { result: KeptResult }) {
  const evaluated = result.output.evaluated ?? null
  return (
    <dl className="mb-3 grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
      <dt className="font-bold">Method</dt>
      <dd>
        {METHOD_NAMES[result.method]}
        {evaluated && (
          <Note>
            It decides by {ESTIMATOR_NAMES[evaluated.estimators.primary]}
            {evaluated.estimators.mustAgree &&
              `, and only where ${ESTIMATOR_NAMES[evaluated.estimators.mustAgree]} agrees`}
            . That was fixed by how pupils came into the groups, before any figure was seen.
          </Note>
        )}
      </dd>
      <dt className="font-bold">Worked out</dt>
      <dd>
        {longMoment(result.at)}, by version {result.rulesVersion} of the rules
      </dd>
      <dt className="font-bold">Fingerprint of the figures</dt>
      <dd className="break-all">
        <code>{result.inputHash}</code>
        <Note>SHA-256 of all it rests on: the same figures always give the same one.</Note>
      </dd>
    </dl>
  )
}

/** Results that stand no longer. They are kept, with the moment another took their place. */
function Earlier({ results, facts }: { results: KeptResult[]; facts: ReturnType<typeof outcomeFactsOf> }) {
  const earlier = results.filter(({ replacedAt }) => replacedAt !== null)
  if (earlier.length === 0) return null
  return (
    <Card title="What the figures said before" id="earlier" className="mb-5">
      <p className="mb-2">
        When a figure is added or put right, or the measure changes, there is a new result. The old ones stay
        here as they were{results.length === MOST_RESULTS && `; these are the latest ${MOST_RESULTS}`}. The
        history below says who changed what.
      </p>
      <Table
        caption="Earlier results, the latest first"
        columns={[
          { title: 'Worked out' },
          { title: 'Stood until' },
          { title: 'Pupils', isNumber: true },
          { title: 'Change', isNumber: true },
          { title: 'Likely range', isNumber: true },
          { title: 'What it said' },
        ]}
        rows={earlier.map((result) => {
          const printed = resultInFigures({ ...facts, result: result.output })
          return {
            key: result.id,
            cells: [
              longMoment(result.at),
              result.replacedAt && longMoment(result.replacedAt),
              printed?.counted ?? `${result.output.change.n}`,
              printed?.change ?? 'none',
              printed?.range ?? 'none',
              result.output.evaluated?.sentence ?? '',
            ],
          }
        })}
      />
    </Card>
  )
}
