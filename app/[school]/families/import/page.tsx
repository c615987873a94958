import { Form } from '@/components/form/form'
import { TableInput } from '@/components/form/table-input'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canKeepFamilies } from '@/lib/families/policy'
import { NAME_RULE } from '@/lib/families/reference'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { bringFamiliesAction } from '../actions'

export const metadata = { title: 'Bring in a list of families' }

const EXAMPLE = `Family\tPupil\tYear\tClass\tEAL
F-014\tY3-017\tYear 3\tOak\tYes
F-014\tY5-009\tYear 5\tElm\tYes`

export default async function BringFamiliesPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Bring in a list of families and pupils"
      crumbs={[{ name: 'Parents', href: `/${school}/families` }]}
      lede="One row for each pupil. Next you see what would be added and changed; nothing is written until you accept."
    >
      <p className="mb-5">
        {NAME_RULE} A column for the family, one for the pupil, or both; year group, class, languages and
        groups where you have them. A long list is brought in while you go on: see{' '}
        <a href={`/${school}/jobs`}>work in the background</a>.
      </p>
      <Form action={bringFamiliesAction} school={school}>
        <TableInput example={EXAMPLE} />
        <Button>Look through it</Button>
      </Form>
    </SchoolPage>
  )
}
