import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getContributionChoices } from '@/lib/plan/contribution-queries'
import { canPlan } from '@/lib/plan/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ContributionFields } from '../../../_components/contribution-fields'
import { contribute } from '../../../actions'
import { PriorityFormPage } from '../../_components/priority-form-page'

export const metadata = { title: 'What parents contributed' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function NewContributionPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getContributionChoices(viewer, id)
  if (!found) notFound()
  return (
    <PriorityFormPage
      viewer={viewer}
      priority={found.priority}
      title="What did parents and carers contribute?"
      lede="What they said or did that shaped this priority, and what became of it."
    >
      <Form action={contribute} school={school}>
        <Hidden name="priorityId" value={id} />
        <ContributionFields ideas={found.ideas} />
        <Button>Keep it</Button>
      </Form>
    </PriorityFormPage>
  )
}
