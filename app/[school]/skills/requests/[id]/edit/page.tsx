import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canRequest } from '@/lib/skills/policy'
import { getRequestForm } from '@/lib/skills/request-page'
import { RequestFields } from '../../_components/request-fields'
import { change } from '../../actions'

export const metadata = { title: 'Change a request' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function EditRequestPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canRequest)
  const form = await getRequestForm(viewer, id)
  if (!form?.request) notFound()
  const { request } = form
  const address = `/${school}/skills/requests`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Change the request"
      crumbs={[
        { name: 'Requests', href: address },
        { name: request.title, href: `${address}/${id}` },
      ]}
    >
      <Form action={change} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={request.version} />
        <RequestFields
          choices={form}
          given={{
            ...request,
            skillIds: request.skills.map((skill) => skill.id),
            activityId: request.activity?.id ?? null,
          }}
        />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
