import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canKeepForums } from '@/lib/ideas/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ideasCrumb, parentsCrumb } from '../../_components/crumbs'
import { ForumFields } from '../_components/forum-fields'
import { add } from '../actions'

export const metadata = { title: 'Put a forum on record' }

export default async function NewForumPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canKeepForums)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Put a forum on record"
      crumbs={[parentsCrumb(school), ideasCrumb(school), { name: 'Forums', href: `/${school}/ideas/forums` }]}
    >
      <Form action={add} school={school}>
        <ForumFields />
        <Button>Put it on record</Button>
      </Form>
    </SchoolPage>
  )
}
