import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getContributionToEdit } from '@/lib/plan/contribution-queries'
import { canPlan } from '@/lib/plan/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ContributionFields } from '../../../_components/contribution-fields'
import { changeContribution } from '../../../actions'
import { PriorityFormPage } from '../../_components/priority-form-page'

export const metadata = { title: 'What became of it' }

type Props = { params: Promise<{ school: string; id: string; contributionId: string }> }

export default async function ContributionPage({ params }: Props) {
  const { school, id, contributionId } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getContributionToEdit(viewer, id, contributionId)
  if (!found) notFound()
  const { priority, contribution, ideas } = found
  return (
    <PriorityFormPage viewer={viewer} priority={priority} title="What became of it?">
      <Form action={changeContribution} school={school}>
        <Hidden name="id" value={contributionId} />
        <Hidden name="version" value={contribution.version} />
        <ContributionFields ideas={ideas} given={contribution} />
        <Button>Save</Button>
      </Form>
    </PriorityFormPage>
  )
}
