import { notFound } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { RESPONSE_KIND_NAMES } from '@/lib/activities/response'
import { mayRecordResponse } from '@/lib/activities/response-policy'
import { getResponse } from '@/lib/activities/response-queries'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { removeResponse, withdrawConsent } from '../../actions'

export const metadata = { title: 'Take back what was kept' }

type Props = { params: Promise<{ school: string; id: string; responseId: string }> }

export default async function TakeBackPage({ params }: Props) {
  const { school, id, responseId } = await params
  const viewer = await requireViewerWho(school, mayRecordResponse)
  const response = await getResponse(viewer, id, responseId)
  if (!response) notFound()

  const activity = `/${school}/activities/${id}`
  const page = `${activity}/responses/${responseId}`
  const canWithdraw = response.kind === 'quotation' && response.consent !== 'withdrawn'
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title="Take back what was kept"
      crumbs={[
        { name: response.activity.title, href: activity },
        { name: RESPONSE_KIND_NAMES[response.kind], href: page },
      ]}
      lede={`${RESPONSE_KIND_NAMES[response.kind]}, ${longDate(response.saidOn)}.`}
    >
      {response.words && <blockquote className="mb-5 whitespace-pre-line">{response.words}</blockquote>}
      {canWithdraw && (
        <Card title="The parent no longer agrees to be quoted" id="withdraw" className="mb-5">
          <p className="mb-3">
            The words, and who said them, are deleted everywhere and cannot be brought back. The record keeps
            that there was a quotation on this date, and it counts no more.
          </p>
          <Form action={withdrawConsent} school={school}>
            <Kept id={id} responseId={responseId} version={response.version} />
            <Button look="danger">Delete the words</Button>
          </Form>
        </Card>
      )}
      <Card title="It was kept by mistake" id="remove">
        <Form action={removeResponse} school={school}>
          <Kept id={id} responseId={responseId} version={response.version} />
          <TextField
            name="reason"
            label="Why is it removed?"
            hint="All of it is removed, and can be put back from the bin for 30 days. Your reason is kept in the history."
            maxLength={300}
          />
          <Button look="danger">Remove it</Button>
        </Form>
      </Card>
      <p className="mt-5">
        <a href={page} className="inline-block py-2">
          Keep it as it is
        </a>
      </p>
    </SchoolPage>
  )
}

function Kept({ id, responseId, version }: { id: string; responseId: string; version: number }) {
  return (
    <>
      <Hidden name="activityId" value={id} />
      <Hidden name="responseId" value={responseId} />
      <Hidden name="version" value={version} />
    </>
  )
}
