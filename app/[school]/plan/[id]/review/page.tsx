import { notFound } from 'next/navigation'
import { DateField, Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getPriorityToEdit } from '@/lib/plan/form-queries'
import { canPlan } from '@/lib/plan/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { review } from '../../actions'
import { PriorityFormPage } from '../_components/priority-form-page'

export const metadata = { title: 'Look at a priority again' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function ReviewPriorityPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getPriorityToEdit(viewer, id)
  if (!found) notFound()
  const { priority } = found
  return (
    <PriorityFormPage
      viewer={viewer}
      priority={priority}
      title="Look at it again"
      lede="What do you see now, and when do you look next?"
    >
      <Form action={review} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={priority.version} />
        <TextArea
          name="reviewWords"
          label="What did you see?"
          hint="What moved, what did not, and what you will do differently. It takes the place of what was seen before."
          rows={5}
        />
        <DateField name="reviewOn" label="When will you look next?" optional />
        <Button>Keep what you saw</Button>
      </Form>
    </PriorityFormPage>
  )
}
