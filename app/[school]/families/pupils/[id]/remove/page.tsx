import { notFound } from 'next/navigation'
import { Hidden, TextField, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { whatGoesWithIt } from '@/lib/families/family'
import { canKeepFamilies } from '@/lib/families/policy'
import { getPupil } from '@/lib/families/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { removePupilAction } from '../../../actions'

export const metadata = { title: 'Remove a pupil' }

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
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Remove ${pupil.reference}?`}
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: pupil.reference, href: record },
      ]}
      lede={
        <>
          <p>
            The pupil’s reference, year group, class and groups go. They can be put back from the bin for 30
            days.
          </p>
          <p className="mt-2">{whatGoesWithIt(pupil.hanging)}</p>
        </>
      }
    >
      <Form action={removePupilAction} school={school}>
        <Hidden name="id" value={pupil.id} />
        <TextField
          name="typed"
          label={`Type ${pupil.reference} to remove it`}
          width="medium"
          autoComplete="off"
        />
        <TickBox
          name="isForGood"
          label="The family asks for it: remove it at once and for good"
          hint="Then nothing can be put back. The history says only that there was one."
        />
        <Button look="danger">Remove it</Button>
        <a href={record} className="ml-4 inline-block py-2">
          Keep it
        </a>
      </Form>
    </SchoolPage>
  )
}
