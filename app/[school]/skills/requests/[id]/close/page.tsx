import { notFound } from 'next/navigation'
import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { inSchool } from '@/lib/platform/database'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canRequest } from '@/lib/skills/policy'
import { readRequest } from '@/lib/skills/request-page'
import { requestSentence } from '@/lib/skills/request-words'
import { close } from '../../actions'

export const metadata = { title: 'Close a request' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function CloseRequestPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canRequest)
  const request = await inSchool(viewer, (tx) => readRequest(tx, viewer, id))
  if (!request) notFound()
  const address = `/${school}/skills/requests`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Close the request?"
      crumbs={[
        { name: 'Requests', href: address },
        { name: request.title, href: `${address}/${id}` },
      ]}
      lede={requestSentence(request)}
    >
      <p className="mb-4">Nobody is asked for it any more. It can be opened again at any time.</p>
      <Form action={close} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={request.version} />
        <TextArea name="why" label="Why is nobody needed any more?" rows={2} />
        <Button>Close it</Button>
      </Form>
    </SchoolPage>
  )
}
