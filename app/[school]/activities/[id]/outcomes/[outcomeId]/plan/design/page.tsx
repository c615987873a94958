import { notFound, redirect } from 'next/navigation'
import { Hidden, NumberField, Radios } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { planningAnswers } from '@/lib/evaluation/answers'
import { measuringOf } from '@/lib/evaluation/measuring'
import { getPlan } from '@/lib/evaluation/plan-queries'
import { mayPlanEvaluation } from '@/lib/evaluation/policy'
import { propose } from '@/lib/impact/planning/propose'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { PlanFrame, type PlanProps } from '../_components/plan-frame'
import { chooseDesign } from '../actions'
import { Described, NotPossible } from './_components/described'

export const metadata = { title: 'How it will be compared' }

/** What the answers allow, the strongest that costs nothing extra first, before any work is done. */
export default async function DesignPage({ params }: PlanProps) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, mayPlanEvaluation)
  const found = await getPlan(viewer, id, outcomeId)
  if (!found) notFound()
  const { outcome, own } = found
  const { evaluation } = outcome.activity
  if (outcome.measure && (!evaluation || outcome.measuring === null)) {
    redirect(`/${school}/activities/${id}/outcomes/${outcomeId}/plan`)
  }
  return (
    <PlanFrame
      viewer={viewer}
      outcome={outcome}
      isDeeper
      title="How it will be compared"
      lede="The strongest comparison that costs nothing extra stands first. Each says what it would allow you to claim at most."
    >
      {(measure) => {
        if (!evaluation) return null
        const answers = planningAnswers(evaluation, measuringOf(outcome.measuring, measure), measure, own)
        const { first, designs, notPossible, warnings } = propose(answers)
        const offered = designs.filter(({ design }) => design !== 'reach')
        const isChosen =
          offered.some(({ design }) => design === outcome.design) && outcome.comparedHow !== null
        return (
          <>
            {warnings.map((words) => (
              <Card key={words} tone="next" className="mb-4">
                <p>{words}</p>
              </Card>
            ))}
            {outcome.lockedAt && (
              <Note className="mb-4">
                What counts was locked on {longDate(isoDateIn(outcome.lockedAt))}. You may still change it;
                the old words stay beside the new ones, with the date.
              </Note>
            )}
            <Form action={chooseDesign} school={school}>
              <Hidden name="activityId" value={id} />
              <Hidden name="outcomeId" value={outcomeId} />
              <Hidden name="version" value={outcome.version} />
              <Radios
                name="design"
                label="Which way do you choose?"
                options={offered.map((one) => ({
                  value: one.design,
                  label: one.words + (one.design === first.design ? ' (proposed)' : ''),
                  hint: <Described proposed={one} />,
                }))}
                defaultValue={isChosen ? outcome.design : first.design}
              />
              <NumberField
                name="worthwhile"
                label={`The smallest difference that would matter${measure.unit ? `, in ${measure.unit}` : ''}`}
                hint="Said now, it keeps a small result from being talked up or down later. It is locked with the plan."
                optional
                defaultValue={outcome.worthwhile}
              />
              <Button>Choose this</Button>
            </Form>
            <NotPossible designs={notPossible} />
          </>
        )
      }}
    </PlanFrame>
  )
}
