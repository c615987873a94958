import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getPriorityToEdit } from '@/lib/plan/form-queries'
import { canPlan } from '@/lib/plan/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { PriorityFields } from '../../_components/priority-fields'
import { change } from '../../actions'
import { PriorityFormPage } from '../_components/priority-form-page'

export const metadata = { title: 'Change a priority' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function EditPriorityPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getPriorityToEdit(viewer, id)
  if (!found) notFound()
  const { priority, owners } = found
  return (
    <PriorityFormPage viewer={viewer} priority={priority} title="Change it">
      <Form action={change} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={priority.version} />
        <PriorityFields owners={owners} given={priority} />
        <Button>Save</Button>
      </Form>
    </PriorityFormPage>
  )
}
