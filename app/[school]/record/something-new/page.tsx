import { DateField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isRecorder } from '@/lib/platform/roles'
import { beginActivity } from '../actions'

export const metadata = { title: 'Something new' }

/** A session of something that nobody has put on record yet: its name and the day, and on to who came. */
export default async function SomethingNewPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, isRecorder)
  return (
    <SchoolPage
      viewer={viewer}
      place="record"
      width="narrow"
      title="Something new"
      crumbs={[{ name: 'Record', href: `/${school}/record?what=session` }]}
      lede="It goes on record as an idea; the rest can be filled in later."
    >
      <Form action={beginActivity} school={school}>
        <TextField name="title" label="What do you call it?" maxLength={120} autoComplete="off" />
        <DateField name="heldOn" label="When was it?" defaultValue={today()} />
        <Button>Go on to who came</Button>
      </Form>
    </SchoolPage>
  )
}
