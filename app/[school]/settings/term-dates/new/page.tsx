import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { mayChangeCalendar } from '@/lib/school-days/policy'
import { SpanFields } from '../_components/span-fields'
import { addSpanAction } from '../actions'

export const metadata = { title: 'Add days to the calendar' }

export default async function AddDaysPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayChangeCalendar)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title="Add days to the calendar"
      crumbs={[{ name: 'Term dates', href: `/${school}/settings/term-dates` }]}
      lede="Deadlines of concerns that are open move with it; one that was in time does not become late."
    >
      <Form action={addSpanAction} school={school}>
        <SpanFields />
        <Button>Add to the calendar</Button>
      </Form>
    </SchoolPage>
  )
}
