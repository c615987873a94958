import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { measuringOf } from '@/lib/evaluation/measuring'
import { getPlan } from '@/lib/evaluation/plan-queries'
import { mayPlanEvaluation } from '@/lib/evaluation/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { PlanFrame, type PlanProps } from './_components/plan-frame'
import { AboutMeasure, AboutOthers, AboutPeople, AboutWhoDecides } from './_components/questions'
import { answerQuestions } from './actions'

export const metadata = { title: 'How we will find out' }

/** The six planning questions, answered before any figure is seen. What the register knows is filled in. */
export default async function PlanPage({ params }: PlanProps) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, mayPlanEvaluation)
  const found = await getPlan(viewer, id, outcomeId)
  if (!found) notFound()
  const { outcome, register } = found
  return (
    <PlanFrame
      viewer={viewer}
      outcome={outcome}
      title="How will we find out?"
      lede="Six questions. Then the strongest comparison that costs you nothing extra is proposed, with what it would allow you to say."
    >
      {(measure) => {
        const { evaluation } = outcome.activity
        const measuring = measuringOf(outcome.measuring, measure)
        const isFirst = outcome.measuring === null
        return (
          <Form action={answerQuestions} school={school}>
            <Hidden name="activityId" value={id} />
            <Hidden name="outcomeId" value={outcomeId} />
            <Hidden name="version" value={evaluation?.version ?? 0} />
            {outcome.firstAfterAt && (
              <Card tone="next" className="mb-5">
                <p>
                  There are second figures already. You may still change the plan; the result then says that
                  what would count was not set in advance.
                </p>
              </Card>
            )}
            <AboutPeople people={evaluation ?? { ...register, places: null }} isFromRegister={!evaluation} />
            <AboutWhoDecides evaluation={evaluation} />
            <AboutMeasure measure={measure} measuring={measuring} isFirst={isFirst} />
            <AboutOthers
              evaluation={evaluation}
              outcome={outcome}
              startsOn={evaluation ? evaluation.startsOn : outcome.activity.startsOn}
            />
            <Button>See what that allows</Button>
          </Form>
        )
      }}
    </PlanFrame>
  )
}
