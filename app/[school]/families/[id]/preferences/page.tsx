import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getFamilyAtTheDoor } from '@/lib/families/of-the-door'
import { canKeepFamilies } from '@/lib/families/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { PreferenceFields } from '../../_components/preference-fields'
import { keepPreferencesAction, removePreferencesAction } from '../../actions'

export const metadata = { title: 'How a family likes to be reached' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function PreferencesPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canKeepFamilies)
  const family = await getFamilyAtTheDoor(viewer, id)
  if (!family) notFound()
  const { preference, reference } = family
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`How ${reference} likes to be reached`}
      crumbs={[
        { name: 'Parents', href: `/${school}/families` },
        { name: reference, href: `/${school}/families/${id}` },
      ]}
      lede="As they told you. They can also say it themselves, by their own link, in ten languages."
    >
      <Form action={keepPreferencesAction} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={preference?.version ?? 0} />
        <PreferenceFields preference={preference} />
        <Button>Save</Button>
      </Form>
      {preference && (
        <Card title="Would they rather you did not keep it?" id="remove" className="mt-8">
          <p className="mb-3">All of it is deleted at once. Only that it was deleted stays in the history.</p>
          <Form action={removePreferencesAction} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="version" value={preference.version} />
            <Button look="danger">Delete it</Button>
          </Form>
        </Card>
      )}
    </SchoolPage>
  )
}
