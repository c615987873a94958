import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canKeepFamilies } from '@/lib/families/policy'
import { getFamilyForNewPupil } from '@/lib/families/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { PupilFields } from '../../../_components/pupil-fields'
import { addPupilAction } from '../../../actions'

export const metadata = { title: 'Add a pupil' }

export default async function NewPupilPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  const family = await getFamilyForNewPupil(viewer, id)
  if (!family) notFound()
  const record = `/${school}/families/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Add a pupil to ${family.reference}`}
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: family.reference, href: record },
      ]}
    >
      {family.leftAt ? (
        <p>
          This family has left. <a href={`${record}/edit`}>Say first that it has come back.</a>
        </p>
      ) : (
        <Form action={addPupilAction} school={school}>
          <Hidden name="familyId" value={id} />
          <PupilFields choices={family.choices} />
          <Button>Add the pupil</Button>
        </Form>
      )}
    </SchoolPage>
  )
}
