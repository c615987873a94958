import { notFound } from 'next/navigation'
import { PlanFields } from '@/app/[school]/concerns/improvements/_components/plan-fields'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getActionChoices } from '@/lib/plan/form-queries'
import { canPlan } from '@/lib/plan/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { planAction } from '../../../actions'
import { PriorityFormPage } from '../../_components/priority-form-page'

export const metadata = { title: 'Plan an action' }

type Props = { params: Promise<{ school: string; id: string }> }

/** An action is an improvement like those that concerns and ideas lead to; this one begins under its priority. */
export default async function NewActionPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getActionChoices(viewer, id)
  if (!found) notFound()
  return (
    <PriorityFormPage viewer={viewer} priority={found.priority} title="Plan an action">
      <Form action={planAction} school={school}>
        <Hidden name="priorityId" value={id} />
        <PlanFields owners={found.owners} given={{ ownerId: viewer.membershipId }} />
        <Button>Plan it</Button>
      </Form>
    </PriorityFormPage>
  )
}
