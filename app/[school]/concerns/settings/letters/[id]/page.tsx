import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { getTemplate, type Template } from '@/lib/concerns/letter-templates'
import { mayKeepConcernSettings } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { Placeholders } from '../_components/placeholders'
import { TemplateFields } from '../_components/template-fields'
import { change, offer, restore, retire } from '../actions'

export const metadata = { title: 'A letter to parents and carers' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function TemplatePage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayKeepConcernSettings)
  const template = await getTemplate(viewer, id)
  if (!template) notFound()
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title={template.name}
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Settings', href: `/${school}/concerns/settings` },
        { name: 'Letters', href: `/${school}/concerns/settings/letters` },
      ]}
      lede={template.retiredAt && 'Out of use: it is not offered when a letter is written.'}
    >
      <Form action={change} school={school}>
        <Which template={template} />
        <TemplateFields name={template.name} body={template.body} />
        <Button>Save</Button>
      </Form>
      <Placeholders />
      {template.isShipped && !template.isAsShipped && (
        <Card title="The first wording" id="restore" className="mt-6">
          <p className="mb-3">What stands here now is lost. Letters that were written keep their words.</p>
          <Form action={restore} school={school}>
            <Which template={template} />
            <Button look="quiet">Put the first wording back</Button>
          </Form>
        </Card>
      )}
      <Card title={template.retiredAt ? 'Use it again' : 'Out of use'} id="use" className="mt-5">
        {template.retiredAt ? (
          <Form action={offer} school={school}>
            <Which template={template} />
            <Button look="quiet">Put it back into use</Button>
          </Form>
        ) : (
          <>
            <p className="mb-3">It is offered no longer when a letter is written. It can be put back.</p>
            <Form action={retire} school={school}>
              <Which template={template} />
              <Button look="quiet">Take it out of use</Button>
            </Form>
          </>
        )}
      </Card>
    </SchoolPage>
  )
}

function Which({ template: { id, version } }: { template: Template }) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="version" value={version} />
    </>
  )
}
