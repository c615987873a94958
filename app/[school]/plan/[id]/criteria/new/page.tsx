import { notFound } from 'next/navigation'
import { CriterionFields } from '@/app/[school]/_components/criterion-fields'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getCriterionChoices } from '@/lib/plan/form-queries'
import { canPlan } from '@/lib/plan/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { addCriterion } from '../../../actions'
import { PriorityFormPage } from '../../_components/priority-form-page'

export const metadata = { title: 'By what will you know?' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function NewCriterionPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getCriterionChoices(viewer, id)
  if (!found) notFound()
  return (
    <PriorityFormPage
      viewer={viewer}
      priority={found.priority}
      title="By what will you know?"
      lede="One change at a time. It is held to the same test as what an activity should change."
    >
      <Form action={addCriterion} school={school}>
        <Hidden name="priorityId" value={id} />
        <CriterionFields
          school={school}
          label="What will be different when it is reached?"
          measures={found.measures}
        />
        <Button>Save</Button>
      </Form>
    </PriorityFormPage>
  )
}
