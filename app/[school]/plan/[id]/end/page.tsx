import { notFound } from 'next/navigation'
import { DateField, Hidden, Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { getPriorityToEdit } from '@/lib/plan/form-queries'
import { canPlan } from '@/lib/plan/policy'
import { PRIORITY_END_NAMES, PRIORITY_ENDS } from '@/lib/plan/priority'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { end } from '../../actions'
import { PriorityFormPage } from '../_components/priority-form-page'

export const metadata = { title: 'End a priority' }

type Props = { params: Promise<{ school: string; id: string }> }

const HINTS = {
  reached: 'Each of its criteria came to what it should.',
  not_reached: 'The year is over, or you know that it will not be.',
  dropped: 'Something else matters more now.',
}

export default async function EndPriorityPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getPriorityToEdit(viewer, id)
  if (!found) notFound()
  const { priority } = found
  return (
    <PriorityFormPage
      viewer={viewer}
      priority={priority}
      title="How did it end?"
      lede="It stays in the plan as it was, with what you write here. You can go on with it later."
    >
      <Form action={end} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={priority.version} />
        <Radios
          name="endedAs"
          label="It was"
          options={PRIORITY_ENDS.map((value) => ({
            value,
            label: PRIORITY_END_NAMES[value],
            hint: HINTS[value],
          }))}
        />
        <TextArea
          name="endedWhy"
          label="What came of it, or why was it dropped?"
          hint="That a figure moved does not say why it did. What the activities may claim stands on the page."
          rows={4}
        />
        <DateField name="endedOn" label="When did it end?" defaultValue={today()} />
        <Button>End it</Button>
      </Form>
    </PriorityFormPage>
  )
}
