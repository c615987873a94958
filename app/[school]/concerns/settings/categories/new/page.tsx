import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { addCategoryAction } from '../../actions'
import { CategoryFields } from '../_components/category-fields'

export const metadata = { title: 'Add a category' }

export default async function NewCategoryPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const path = `/${school}/concerns/settings`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      crumbs={[
        { name: 'Settings', href: path },
        { name: 'Categories', href: `${path}/categories` },
      ]}
      title="Add a category"
    >
      <Form action={addCategoryAction} school={school}>
        <CategoryFields />
        <Button>Add the category</Button>
      </Form>
    </SchoolPage>
  )
}
