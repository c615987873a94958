import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Placeholders } from '../_components/placeholders'
import { TemplateFields } from '../_components/template-fields'
import { add } from '../actions'

export const metadata = { title: 'Add a letter' }

export default async function NewTemplatePage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="Add a letter"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Settings', href: `/${school}/concerns/settings` },
        { name: 'Letters', href: `/${school}/concerns/settings/letters` },
      ]}
    >
      <Form action={add} school={school}>
        <TemplateFields />
        <Button>Add the letter</Button>
      </Form>
      <Placeholders />
    </SchoolPage>
  )
}
