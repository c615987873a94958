import { notFound } from 'next/navigation'
import { CriterionFields } from '@/app/[school]/_components/criterion-fields'
import { DateField, Hidden, NumberField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getCriterionToEdit } from '@/lib/plan/form-queries'
import { canPlan } from '@/lib/plan/policy'
import { criterionFigures, isCriterionDue } from '@/lib/plan/what-it-came-to'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { cameTo, changeCriterion } from '../../../actions'
import { PriorityFormPage } from '../../_components/priority-form-page'

export const metadata = { title: 'A success criterion' }

type Props = { params: Promise<{ school: string; id: string; criterionId: string }> }

/** What a criterion came to; and the criterion itself, while nobody has said that. */
export default async function CriterionPage({ params }: Props) {
  const { school, id, criterionId } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getCriterionToEdit(viewer, id, criterionId)
  if (!found) notFound()
  const { priority, criterion, measures } = found
  const kept = (
    <>
      <Hidden name="id" value={criterionId} />
      <Hidden name="version" value={criterion.version} />
    </>
  )
  return (
    <PriorityFormPage
      viewer={viewer}
      priority={priority}
      title="What did it come to?"
      lede={`${criterion.statement.replace(/[.!]+$/, '')}. ${criterionFigures(criterion)}`}
    >
      <Card
        title="What it came to"
        id="came-to"
        tone={isCriterionDue(criterion, today()) ? 'next' : 'plain'}
        className="mb-5"
      >
        <Form action={cameTo} school={school}>
          {kept}
          <NumberField
            name="reached"
            label={criterion.measure.name}
            hint={`In the measure’s unit: ${criterion.measure.unit}. It says that something changed, and not why.`}
            defaultValue={criterion.reached}
          />
          <DateField
            name="reachedOn"
            label="From which day is the figure?"
            defaultValue={criterion.reachedOn ?? today()}
          />
          <Button>Keep it</Button>
        </Form>
      </Card>
      {criterion.reached === null && (
        <Card title="Change what it will be known by" id="change">
          <Form action={changeCriterion} school={school}>
            {kept}
            <CriterionFields
              school={school}
              label="What will be different when it is reached?"
              measures={measures}
              given={criterion}
            />
            <Button look="quiet">Save</Button>
          </Form>
        </Card>
      )}
    </PriorityFormPage>
  )
}
