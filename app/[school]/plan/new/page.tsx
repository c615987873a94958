import { forbidden } from 'next/navigation'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { getOwnersToChoose } from '@/lib/plan/form-queries'
import { canPlan } from '@/lib/plan/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { belowPlan } from '../_components/crumbs'
import { PriorityFields } from '../_components/priority-fields'
import { plan } from '../actions'

export const metadata = { title: 'Add a priority' }

export default async function NewPriorityPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const owners = await getOwnersToChoose(viewer)
  if (!owners) forbidden()
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="Add a priority"
      crumbs={belowPlan(school)}
      lede="One thing you want to be better for pupils. By what you will know comes next."
    >
      <Form action={plan} school={school}>
        <PriorityFields owners={owners} given={{ ownerId: viewer.membershipId }} />
        <Button>Put it in the plan</Button>
      </Form>
    </SchoolPage>
  )
}
