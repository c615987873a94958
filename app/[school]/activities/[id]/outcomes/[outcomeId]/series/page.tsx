import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { mayPlanEvaluation } from '@/lib/evaluation/policy'
import { getSeries, type SeriesPage } from '@/lib/evaluation/series-queries'
import { seriesFilters } from '@/lib/evaluation/series-schema'
import { outcomeFactsOf } from '@/lib/impact/activity-facts'
import { claimForOutcome } from '@/lib/impact/claim'
import { PASTED } from '@/lib/intake/drafts'
import { canRecordFigures, canSeeFigures } from '@/lib/measures/figures-policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FiguresPage, type FiguresProps } from '../figures/_components/figures-page'
import { BringWeeks } from './_components/bring-weeks'
import { Preview } from './_components/preview'
import { RemoveWeeks } from './_components/remove-weeks'
import { SeriesPicture } from './_components/series-picture'
import { WeeksTable } from './_components/weeks-table'
import { WhatIsMissing } from './_components/what-is-missing'

export const metadata = { title: 'Week by week' }

/** An outcome's measure week by week, what it is set beside, and the form that brings weeks in. */
export default async function OutcomeSeriesPage({ params, searchParams }: FiguresProps) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canSeeFigures)
  const address = { activityId: id, outcomeId }
  const filters = seriesFilters.parse(await searchParams)
  const found = await getSeries(viewer, address, filters)
  if (!found) notFound()
  const { outcome, plan, weeks, line, preview } = found
  const here = `/${school}/activities/${id}/outcomes/${outcomeId}`
  const mayBring = canRecordFigures(viewer) && outcome.activity.archivedAt === null
  const shown = mayBring && plan ? preview : null
  const isPreviewGone = filters.draft !== '' && shown === null
  return (
    <FiguresPage viewer={viewer} outcome={outcome} {...headOf(found, shown)}>
      {({ measure }) =>
        plan === null ? (
          <NoPlan here={here} mayPlan={mayPlanEvaluation(viewer)} />
        ) : shown ? (
          <Preview preview={shown} address={address} school={school} unit={measure.unit} />
        ) : (
          <div className="space-y-5">
            {isPreviewGone && (
              <Card tone="next">
                <p>
                  That table was accepted already, or was brought in more than a day ago. If its weeks are not
                  there, bring it in again.
                </p>
              </Card>
            )}
            <WhatIsMissing series={found} here={here} mayPlan={mayPlanEvaluation(viewer)} />
            {line === null ? (
              <Empty title="No weeks yet">
                <p>
                  Bring in one figure for each week: how many sessions the pupils attended, out of how many
                  they could have. Weeks from before it starts show where things were heading; the rest of the
                  school, or last year, shows what a season does by itself. Most registers give this as a
                  weekly report.
                </p>
              </Empty>
            ) : (
              <SeriesPicture series={found} line={line} measure={measure} />
            )}
            {outcome.activity.archivedAt !== null && (
              <p>The activity is in the archive, so its weeks are only shown.</p>
            )}
            {mayBring && <BringWeeks address={address} school={school} unit={measure.unit} />}
            {weeks.length > 0 && (
              <Card title="Every week" id="weeks">
                <WeeksTable series={found} measure={measure} />
                <p className="mt-2">
                  <CsvLink href={`${here}/series/export`} of="the weeks" />
                </p>
                {mayBring && <RemoveWeeks series={found} address={address} school={school} />}
              </Card>
            )}
          </div>
        )
      }
    </FiguresPage>
  )
}

function headOf({ outcome, weeks, preview }: SeriesPage, shown: SeriesPage['preview']) {
  const name = outcome.measure?.name
  if (shown && preview) {
    const wrong = new Set(shown.read.problems.map(({ line }) => line)).size
    const from = shown.fileName === PASTED ? 'what you pasted' : `“${shown.fileName}”`
    return {
      title:
        wrong === 0 ? 'Is this right?' : wrong === 1 ? 'One row to put right' : `${wrong} rows to put right`,
      lede: `From ${from}. ${wrong === 0 ? 'Nothing is written until you accept.' : 'Nothing has been saved.'}`,
    }
  }
  const facts = outcomeFactsOf(outcome)
  return {
    title: `Week by week: ${name}`,
    lede:
      weeks.length > 0 && facts.result
        ? claimForOutcome(facts, outcome.activity.school.hideBelow).sentence
        : 'One figure for each week, with the rest of the school or last year beside it.',
  }
}

function NoPlan({ here, mayPlan }: { here: string; mayPlan: boolean }) {
  return (
    <Empty
      title="First: how will you find out?"
      action={mayPlan && <ButtonLink href={`${here}/plan`}>Answer the six questions</ButtonLink>}
    >
      <p>
        Weeks say something once it is known when the activity starts and what they are set beside.{' '}
        {mayPlan
          ? 'Six questions settle that, and then the weeks have their place here.'
          : 'Ask whoever plans activities to answer the six questions of this outcome’s plan.'}
      </p>
    </Empty>
  )
}
