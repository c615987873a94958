import { notFound, redirect } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { whyKept } from '@/lib/families/family'
import { canKeepFamilies } from '@/lib/families/policy'
import { getFamily } from '@/lib/families/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { removeFamilyAction } from '../../actions'

export const metadata = { title: 'Remove a family for good' }

export default async function RemoveFamilyPage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  const family = await getFamily(viewer, id)
  if (!family) notFound()
  const record = `/${school}/families/${id}`
  if (whyKept(family.hanging)) redirect(`${record}/edit#removal`)
  const pupils = family.pupils.map(({ reference }) => reference)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Remove ${family.reference} for good?`}
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: family.reference, href: record },
      ]}
      lede={
        pupils.length > 0
          ? `The family and its ${pupils.length === 1 ? 'pupil' : 'pupils'} ${pupils.join(', ')} will be gone, with their year groups, classes and groups. This cannot be undone.`
          : 'The family’s reference and languages will be gone. This cannot be undone.'
      }
    >
      <Form action={removeFamilyAction} school={school}>
        <Hidden name="id" value={family.id} />
        <TextField
          name="typed"
          label={`Type ${family.reference} to remove it`}
          width="medium"
          autoComplete="off"
        />
        <Button look="danger">Remove for good</Button>
        <a href={record} className="ml-4 inline-block py-2">
          Keep it
        </a>
      </Form>
    </SchoolPage>
  )
}
