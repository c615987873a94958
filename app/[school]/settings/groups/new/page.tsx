import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { mayChangeSettings } from '@/lib/schools/policy'
import { addGroupAction } from '../../actions'

export const metadata = { title: 'Add a pupil group' }

export default async function NewGroupPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayChangeSettings)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'School settings', href: `/${school}/settings` }]}
      title="Add a pupil group of your own"
    >
      <Form action={addGroupAction} school={school}>
        <TextField
          name="groupName"
          label="What you call it"
          hint="Such as Breakfast club, or New to the school this year. Never a name or a diagnosis."
          autoComplete="off"
        />
        <Button>Add the group</Button>
      </Form>
    </SchoolPage>
  )
}
