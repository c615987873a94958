import { notFound, redirect } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { whyKept } from '@/lib/families/family'
import { canKeepFamilies } from '@/lib/families/policy'
import { getPupil } from '@/lib/families/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { removePupilAction } from '../../../actions'

export const metadata = { title: 'Remove a pupil for good' }

export default async function RemovePupilPage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  const pupil = await getPupil(viewer, id)
  if (!pupil) notFound()
  const record = `/${school}/families/pupils/${id}`
  if (whyKept(pupil.hanging)) redirect(`${record}#removal`)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Remove ${pupil.reference} for good?`}
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: pupil.reference, href: record },
      ]}
      lede="The pupil’s reference, year group, class and groups will be gone. This cannot be undone."
    >
      <Form action={removePupilAction} school={school}>
        <Hidden name="id" value={pupil.id} />
        <TextField
          name="typed"
          label={`Type ${pupil.reference} to remove it`}
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
