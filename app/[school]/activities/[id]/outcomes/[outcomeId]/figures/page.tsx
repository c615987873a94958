import { notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { Pager } from '@/components/ui/pager'
import { outcomeFactsOf } from '@/lib/impact/activity-facts'
import { claimForOutcome } from '@/lib/impact/claim'
import { limitsInWords, PAGE } from '@/lib/measures/figures'
import { NO_MEASURE, PARENTS_ANSWERS } from '@/lib/measures/figures-outcome'
import { canSeeFigures } from '@/lib/measures/figures-policy'
import { getFigures } from '@/lib/measures/figures-queries'
import { figuresFilters } from '@/lib/measures/figures-schema'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ResultFigure } from '../../../_components/result-figure'
import { AddPupils } from './_components/add-pupils'
import { FiguresTable, TypedTable } from './_components/figures-table'
import { LayOut } from './_components/lay-out'
import { SaveBar } from './_components/save-bar'
import { WhenTaken } from './_components/when-taken'
import { saveFigures } from './actions'

export const metadata = { title: 'Pupils’ figures' }

type Props = {
  params: Promise<{ school: string; id: string; outcomeId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FiguresPage({ params, searchParams }: Props) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canSeeFigures)
  const filters = figuresFilters.parse(await searchParams)
  const found = await getFigures(viewer, { activityId: id, outcomeId }, filters)
  if (!found) notFound()
  const { outcome, table } = found
  const { activity, measure } = outcome
  const record = `/${school}/activities/${id}`
  const here = `${record}/outcomes/${outcomeId}/figures`
  const frame = {
    viewer,
    place: 'activities' as const,
    crumbs: [
      { name: 'Activities', href: `/${school}/activities` },
      { name: activity.title, href: record },
    ],
    kicker: outcome.statement,
  }

  if (!table || !measure) {
    const isParents = outcome.about === 'parents'
    return (
      <SchoolPage {...frame} title="There are no pupils’ figures for this outcome">
        <Empty
          title={isParents ? 'Parents’ answers have their own place' : 'No measure yet'}
          action={
            isParents ? (
              <ButtonLink href={`${record}/responses/new`}>Record how parents responded</ButtonLink>
            ) : (
              <ButtonLink href={`${record}/outcomes/${outcomeId}`}>Choose the measure</ButtonLink>
            )
          }
        >
          <p>{isParents ? PARENTS_ANSWERS : NO_MEASURE}</p>
        </Empty>
      </SchoolPage>
    )
  }

  const { lines, total, days, choices } = table
  const facts = outcomeFactsOf(outcome)
  const claim = claimForOutcome(facts, activity.school.hideBelow)
  const isOpen = activity.archivedAt === null
  const hasFigures = days.before.figures + days.after.figures > 0
  const address = (page: number) =>
    `${here}?${new URLSearchParams({ ...(filters.lay && { lay: filters.lay }), page: String(page) })}`
  return (
    <SchoolPage {...frame} title={`Pupils’ figures: ${measure.name}`} lede={claim.sentence}>
      {hasFigures && (
        <Card className="mb-5">
          <ResultFigure outcome={facts} claim={claim} />
          <WhoHasFigures result={facts.result} />
          {claim.limits.map(({ code, words, lift }) => (
            <p key={code}>
              {words} {lift}
            </p>
          ))}
        </Card>
      )}
      {!isOpen ? (
        <>
          <p className="mb-3">The activity is in the archive, so its figures are only shown.</p>
          <FiguresTable lines={lines} school={school} />
        </>
      ) : (
        <>
          <p className="mb-4 flex flex-wrap gap-3 print:hidden">
            <ButtonLink href={`${here}/import`} look={hasFigures ? 'quiet' : 'main'}>
              Bring in from a spreadsheet
            </ButtonLink>
          </p>
          <LayOut action={here} choices={choices} lay={filters.lay} />
          <Form key={filters.saved} action={saveFigures} school={school}>
            <input type="hidden" name="activityId" value={id} />
            <input type="hidden" name="outcomeId" value={outcomeId} />
            <input type="hidden" name="lay" value={filters.lay} />
            <input type="hidden" name="page" value={filters.page} />
            <p className="text-soft">
              Figures are {limitsInWords(measure)}
              {measure.unit && `, ${measure.unit === '%' ? 'in per cent' : `in ${measure.unit}`}`}. Type
              “absent” for a pupil who has none and will not have one. Clear a cell to remove its figure.
            </p>
            <WhenTaken days={days} />
            <TypedTable lines={lines} school={school} />
            <AddPupils references={choices.references} hasLines={lines.length > 0} />
            <SaveBar />
          </Form>
        </>
      )}
      <Pager page={filters.page} size={PAGE} total={total} address={address} />
    </SchoolPage>
  )
}

/** "24 pupils have both figures. 2 have only a first one, 1 only a second." */
function WhoHasFigures({ result }: { result: ReturnType<typeof outcomeFactsOf>['result'] }) {
  if (!result) return null
  const { n, nBaseline } = result.change
  const lost = nBaseline - n
  return (
    <p>
      {n === 1 ? 'One pupil has' : `${n} pupils have`} both figures.{' '}
      {lost === 0 ? 'Nobody has' : `${lost} have`} a first one and no second;{' '}
      {result.onlySecond === 0 ? 'nobody has' : `${result.onlySecond} have`} a second and no first.
    </p>
  )
}
