import { notFound } from 'next/navigation'
import { Hidden, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getPriorityToEdit } from '@/lib/plan/form-queries'
import { canPlan } from '@/lib/plan/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { startActivity } from '../../../actions'
import { PriorityFormPage } from '../../_components/priority-form-page'

export const metadata = { title: 'Start an activity' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function StartActivityPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getPriorityToEdit(viewer, id)
  if (!found) notFound()
  const { priority } = found
  return (
    <PriorityFormPage
      viewer={viewer}
      priority={priority}
      title="Start an activity for it"
      lede="It starts as an idea, with the reason the priority has. Who it is for and what should change come next."
    >
      <Form action={startActivity} school={school}>
        <Hidden name="priorityId" value={id} />
        <TextField
          name="title"
          label="What do you call it?"
          hint="Such as “Reading together, Year 1” or “Fathers’ Saturday breakfast”."
          maxLength={120}
          autoComplete="off"
        />
        <TextArea
          name="need"
          label="Why?"
          optional
          hint="What did you see or hear? No names of pupils or parents."
          defaultValue={priority.why ?? priority.title}
        />
        <Button>Put it on record</Button>
      </Form>
    </PriorityFormPage>
  )
}
