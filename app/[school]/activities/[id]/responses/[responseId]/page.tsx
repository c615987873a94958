import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Timeline } from '@/components/ui/timeline'
import {
  answersMoved,
  atHomeSentence,
  CONSENT_NOTES,
  movedSentence,
  RESPONSE_KIND_NAMES,
} from '@/lib/activities/response'
import { mayRecordResponse } from '@/lib/activities/response-policy'
import { readResponse } from '@/lib/activities/response-queries'
import { withTimeline } from '@/lib/history/queries'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ResponseFields, WhenFields } from '../_components/response-fields'
import { changeResponse } from '../actions'

export const metadata = { title: 'What parents said or did' }

type Props = { params: Promise<{ school: string; id: string; responseId: string }> }

export default async function ResponsePage({ params }: Props) {
  const { school, id, responseId } = await params
  const viewer = await requireViewerWho(school, mayRecordResponse)
  const found = await withTimeline(viewer, (tx) => readResponse(tx, viewer, id, responseId), {
    recordType: 'response',
    recordId: responseId,
  })
  if (!found) notFound()

  const { record: response, history } = found
  const activity = `/${school}/activities/${id}`
  const isWithdrawn = response.consent === 'withdrawn'
  const isOpen = response.activity.archivedAt === null
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title={RESPONSE_KIND_NAMES[response.kind]}
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: response.activity.title, href: activity },
      ]}
      kicker={longDate(response.saidOn)}
      lede={<WhereItStands response={response} />}
    >
      {isOpen && !isWithdrawn && (
        <Form action={changeResponse} school={school}>
          <Hidden name="activityId" value={id} />
          <Hidden name="responseId" value={responseId} />
          <Hidden name="version" value={response.version} />
          <ResponseFields kind={response.kind} given={response} />
          <WhenFields sessions={response.activity.sessions} given={response} />
          <Button>Save</Button>
        </Form>
      )}
      {isOpen && (
        <p className="mt-6">
          <a href={`${activity}/responses/${responseId}/take-back`} className="inline-block py-2">
            {response.kind === 'quotation' && !isWithdrawn
              ? 'The parent no longer agrees, or it was kept by mistake'
              : 'It was kept by mistake'}
          </a>
        </p>
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}

type Response = NonNullable<Awaited<ReturnType<typeof readResponse>>>

function WhereItStands({ response }: { response: Response }) {
  if (response.kind === 'questions') return movedSentence(answersMoved(response.answers))
  if (response.kind === 'at_home') return atHomeSentence(response.doneCount ?? 0, response.ofCount)
  if (response.consent === 'withdrawn') {
    return 'The parent no longer agrees to be quoted. The words are deleted, and it counts no more as a response.'
  }
  return `A parent’s words: ${CONSENT_NOTES[response.consent]}.`
}
