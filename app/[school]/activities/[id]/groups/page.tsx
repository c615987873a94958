import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { getGroups } from '@/lib/evaluation/groups-queries'
import { mayPlanEvaluation, maySeeEvaluation } from '@/lib/evaluation/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { GroupLists } from './_components/group-lists'
import { DrawnElsewhere, GroupsForm } from './_components/groups-form'
import { GroupsFrame, type GroupsProps } from './_components/groups-frame'
import { Seals } from './_components/seals'

export const metadata = { title: 'Who is in which group' }

/** The groups an activity is judged by: drawn by lot, with the seal, or as somebody put them together. */
export default async function GroupsPage({ params }: GroupsProps) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, maySeeEvaluation)
  const found = await getGroups(viewer, id)
  if (!found) notFound()
  const { activity, members, isSealed, classes } = found
  const { evaluation } = activity
  const here = `/${school}/activities/${id}`
  const mayPlan = mayPlanEvaluation(viewer) && activity.archivedAt === null
  const [first] = activity.outcomes
  const main = evaluation?.mainOutcomeId ?? first?.id
  const design = activity.outcomes.find((outcome) => outcome.id === main)?.design
  const draws = evaluation?.draws ?? []
  const isLottery = design === 'randomised' || draws.length > 0
  return (
    <GroupsFrame viewer={viewer} activity={activity} title="Who is in which group">
      {!evaluation || !main ? (
        <Empty
          title="Nothing is planned yet"
          action={
            main &&
            mayPlan && (
              <ButtonLink href={`${here}/outcomes/${main}/plan`}>Say how you will find out</ButtonLink>
            )
          }
        >
          <p>
            {main
              ? 'Six questions lead to the strongest comparison that costs nothing extra. The groups follow from it.'
              : 'First say what should change for pupils.'}
          </p>
        </Empty>
      ) : (
        <>
          <Seals
            draws={draws}
            school={school}
            activityId={id}
            mayPlan={mayPlan}
            isClasses={evaluation.chosen === 'classes'}
            isSealed={isSealed}
          />
          {isLottery && draws.length === 0 && mayPlan && (
            <Card tone="next" title="Draw by lot" id="to-draw" className="mb-5">
              <p className="mb-3">
                The lot decides who starts now and who next term: within each class, brothers and sisters
                together. Do it in front of the staff; it is sealed before any name is shown.
              </p>
              <ButtonLink href={`${here}/groups/draw`}>Draw by lot</ButtonLink>
            </Card>
          )}
          <GroupLists members={members} isLottery={draws.length > 0} />
          {!isLottery && mayPlan && (
            <GroupsForm
              school={school}
              activityId={id}
              version={evaluation.version}
              classes={classes}
              members={members}
              isCompared={design === 'comparison' || design === 'comparison_matched'}
            />
          )}
          {isLottery && draws.length === 0 && mayPlan && (
            <DrawnElsewhere
              school={school}
              activityId={id}
              version={evaluation.version}
              classes={classes}
              members={members}
            />
          )}
          {draws.length > 0 && mayPlan && activity.outcomes.every(({ firstAfterAt }) => !firstAfterAt) && (
            <p className="mt-6 print:hidden">
              <a href={`${here}/groups/draw`} className="inline-block py-1">
                Draw again, and say why
              </a>
            </p>
          )}
          {members.length > 0 && <PrintButton>Print the groups</PrintButton>}
        </>
      )}
    </GroupsFrame>
  )
}
