import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { ButtonLink } from '@/components/ui/button'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { outcomeFactsOf } from '@/lib/impact/activity-facts'
import { claimForOutcome } from '@/lib/impact/claim'
import { limitsInWords, type MeasureLimits, PAGE } from '@/lib/measures/figures'
import { canSeeFigures } from '@/lib/measures/figures-policy'
import { getFigures } from '@/lib/measures/figures-queries'
import { figuresFilters } from '@/lib/measures/figures-schema'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { AddPupils } from './_components/add-pupils'
import { FiguresPage, type FiguresProps, figuresPath } from './_components/figures-page'
import { FiguresTable, TypedTable } from './_components/figures-table'
import { LayOut } from './_components/lay-out'
import { SaveBar } from './_components/save-bar'
import { WhatTheySay } from './_components/what-they-say'
import { WhenTaken } from './_components/when-taken'
import { saveFigures } from './actions'

export const metadata = { title: 'Pupils’ figures' }

export default async function OutcomeFiguresPage({ params, searchParams }: FiguresProps) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canSeeFigures)
  const filters = figuresFilters.parse(await searchParams)
  const found = await getFigures(viewer, { activityId: id, outcomeId }, filters)
  if (!found) notFound()
  const { outcome, table } = found
  const facts = outcomeFactsOf(outcome)
  const claim = claimForOutcome(facts, outcome.activity.school.hideBelow)
  const here = figuresPath(school, id, outcomeId)
  const address = (page: number) =>
    `${here}?${new URLSearchParams({ ...(filters.lay && { lay: filters.lay }), page: String(page) })}`
  return (
    <FiguresPage
      viewer={viewer}
      outcome={outcome}
      title={`Pupils’ figures: ${outcome.measure?.name}`}
      lede={claim.sentence}
    >
      {({ activity, measure }) =>
        table && (
          <>
            <WhatTheySay
              facts={facts}
              claim={claim}
              workedOut={`/${school}/activities/${id}/outcomes/${outcomeId}/results`}
            />
            {activity.archivedAt !== null ? (
              <>
                <p className="mb-3">The activity is in the archive, so its figures are only shown.</p>
                <FiguresTable lines={table.lines} school={school} />
              </>
            ) : (
              <>
                <p className="mb-4 print:hidden">
                  <ButtonLink href={`${here}/import`} look={table.total > 0 ? 'quiet' : 'main'}>
                    Bring in from a spreadsheet
                  </ButtonLink>
                </p>
                {isSeries(outcome.design) && (
                  <p className="mb-4 print:hidden">
                    This outcome is judged <a href={here.replace(/figures$/, 'series')}>week by week</a>, and
                    not by the pupils’ own figures.
                  </p>
                )}
                <LayOut action={here} choices={table.choices} lay={filters.lay} />
                <Form key={filters.saved} action={saveFigures} school={school} className="max-w-[44rem]">
                  <input type="hidden" name="activityId" value={id} />
                  <input type="hidden" name="outcomeId" value={outcomeId} />
                  <input type="hidden" name="lay" value={filters.lay} />
                  <input type="hidden" name="page" value={filters.page} />
                  <HowToType measure={measure} />
                  <WhenTaken days={table.days} />
                  <TypedTable lines={table.lines} school={school} />
                  <AddPupils references={table.choices.references} hasLines={table.lines.length > 0} />
                  <SaveBar />
                </Form>
              </>
            )}
            <Pager page={filters.page} size={PAGE} total={table.total} address={address} />
            {facts.result && (
              <p className="mt-4 print:hidden">
                <CsvLink href={`${here}/export`} of="the figures" />
              </p>
            )}
          </>
        )
      }
    </FiguresPage>
  )
}

const isSeries = (design: string) => design === 'its' || design === 'its_controlled'

function HowToType({ measure }: { measure: MeasureLimits & { unit: string } }) {
  const unit = measure.unit === '%' ? ', in per cent' : measure.unit && `, in ${measure.unit}`
  return (
    <p className="text-soft">
      {limitsInWords(measure)}
      {unit}. Type “absent” for a pupil who has none and will not have one. Clear a cell to remove its figure.
    </p>
  )
}
