import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canKeepFamilies } from '@/lib/families/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FamilyFields } from '../_components/family-fields'
import { addFamilyAction } from '../actions'

export const metadata = { title: 'Add a family' }

export default async function NewFamilyPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Add a family"
      crumbs={[{ name: 'Parents', href: `/${school}/families` }]}
      lede={
        <>
          A family is whoever cares for one or more pupils here. Many to add?{' '}
          <a href={`/${school}/families/import`}>Bring in a list.</a>
        </>
      }
    >
      <Form action={addFamilyAction} school={school}>
        <FamilyFields />
        <Button>Add the family</Button>
      </Form>
    </SchoolPage>
  )
}
