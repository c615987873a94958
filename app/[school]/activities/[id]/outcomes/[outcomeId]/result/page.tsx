import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty, Note } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { mayPlanEvaluation } from '@/lib/evaluation/policy'
import { outcomeFactsOf } from '@/lib/impact/activity-facts'
import { claimForOutcome } from '@/lib/impact/claim'
import { mayWordResults } from '@/lib/impact/own-words'
import { getResult } from '@/lib/impact/result-page'
import { canSeeFigures } from '@/lib/measures/figures-policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ClaimCard } from './_components/claim-card'
import { CriterionCard } from './_components/criterion-card'
import { EarlierCard } from './_components/earlier-card'
import { GroupsCard } from './_components/groups-card'
import { NextCard } from './_components/next-card'
import { OwnWordsCard } from './_components/own-words-card'
import { ReachedCard } from './_components/reached-card'
import { SeriesCard } from './_components/series-card'
import { TrialsCard } from './_components/trials-card'
import { WaysCard } from './_components/ways-card'

export const metadata = { title: 'The result' }

type Props = {
  params: Promise<{ school: string; id: string; outcomeId: string }>
  searchParams: Promise<{ pupils?: string | string[] }>
}

/** The head's first screen of a result: what may be said, how sure it is, what limits it, and what to do next term. */
export default async function ResultPage({ params, searchParams }: Props) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, canSeeFigures)
  const found = await getResult(viewer, { activityId: id, outcomeId })
  if (!found) notFound()
  const { outcome, earlier, ways } = found
  const facts = outcomeFactsOf(outcome)
  const claim = claimForOutcome(facts, outcome.activity.school.hideBelow)
  const activity = `/${school}/activities/${id}`
  const here = `${activity}/outcomes/${outcomeId}`
  const isTableAsked = (await searchParams).pupils === 'table'
  const evaluated = facts.result?.evaluated ?? null
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      title={`What changed: ${facts.measure.name}`}
      kicker={outcome.statement}
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: outcome.activity.title, href: activity },
      ]}
    >
      {claim.rung === null ? (
        <Empty
          title={claim.sentence}
          action={
            outcome.about === 'pupils' && (
              <ButtonLink href={`${here}/figures`}>Bring in the figures</ButtonLink>
            )
          }
        >
          <p>The result stands here as soon as pupils have a first and a second figure.</p>
        </Empty>
      ) : (
        <>
          <ClaimCard outcome={facts} claim={claim} />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2 print:block">
            <div className="space-y-5">
              <NextCard outcome={facts} claim={claim} activity={outcome.activity} school={school} />
              <SeriesCard outcome={facts} here={here} />
              <WaysCard
                ways={ways}
                outcome={facts}
                claim={claim}
                table={{
                  isShown: isTableAsked,
                  href: isTableAsked ? `${here}/result#ways` : `${here}/result?pupils=table#ways`,
                }}
              />
              <CriterionCard outcome={outcome} />
              <TrialsCard />
            </div>
            <div className="space-y-5">
              <GroupsCard outcome={facts} claim={claim} ways={ways} />
              <ReachedCard outcome={facts} claim={claim} />
              {mayWordResults(viewer) && (
                <OwnWordsCard school={school} activityId={id} outcome={outcome} claim={claim} />
              )}
            </div>
          </div>
        </>
      )}
      <EarlierCard earlier={earlier} outcome={facts} here={here} />
      <Card title="Look closer" id="closer" className="mt-5 print:hidden">
        <ul className="list-disc pl-5">
          <li>
            <a href={`${here}/figures`}>Pupils’ figures</a>
          </li>
          {(evaluated?.design === 'its' || evaluated?.design === 'its_controlled') && (
            <li>
              <a href={`${here}/series`}>Weekly figures</a>
            </li>
          )}
          <li>
            <a href={`${here}/results`}>
              How it was worked out: method, seed, fingerprint, and every earlier result
            </a>
          </li>
          {claim.rung !== null && (
            <li>
              <a href={`/${school}/impact/governors/results/${outcomeId}`}>The page for governors</a>
            </li>
          )}
          {mayPlanEvaluation(viewer) && (
            <li>
              <a href={`${here}/plan`}>
                {evaluated
                  ? 'The plan: six questions and the comparison'
                  : 'Plan a comparison: six questions'}
              </a>
            </li>
          )}
        </ul>
        <Note>The claim is worked out from the records. Nobody can write it.</Note>
      </Card>
      <div className="mt-5">
        <PrintButton>Print this result</PrintButton>
      </div>
    </SchoolPage>
  )
}
