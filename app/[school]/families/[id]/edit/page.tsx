import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { canKeepFamilies } from '@/lib/families/policy'
import { getFamily } from '@/lib/families/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { FamilyFields } from '../../_components/family-fields'
import { RemovalCard } from '../../_components/removal-card'
import { StandingCard } from '../../_components/standing-card'
import { changeFamilyAction, familyCameBackAction, familyLeftAction } from '../../actions'

export const metadata = { title: 'Change a family' }

export default async function EditFamilyPage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  const family = await getFamily(viewer, id)
  if (!family) notFound()
  const record = `/${school}/families/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`Change ${family.reference}`}
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: family.reference, href: record },
      ]}
    >
      <Form action={changeFamilyAction} school={school}>
        <Hidden name="id" value={family.id} />
        <Hidden name="version" value={family.version} />
        <FamilyFields family={family} />
        <Button>Save</Button>
      </Form>
      {family.leftAt ? (
        <StandingCard
          school={school}
          record={family}
          title="Has it come back?"
          says="The family and the pupils who left with it are put back in the lists."
          button="This family has come back"
          action={familyCameBackAction}
        />
      ) : (
        <StandingCard
          school={school}
          record={family}
          title="Has it left?"
          says="The family and its pupils go out of the lists and of new tick lists. What they came to and the pupils’ figures stay. It can come back."
          button="This family has left"
          action={familyLeftAction}
        />
      )}
      <RemovalCard what="this family" hanging={family.hanging} href={`${record}/remove`} />
    </SchoolPage>
  )
}
