import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canRequest } from '@/lib/skills/policy'
import { ORIGIN_NAMES } from '@/lib/skills/request'
import { readRequest } from '@/lib/skills/request-page'
import { requestSentence } from '@/lib/skills/request-words'
import { reopen } from '../actions'
import { Asked } from './_components/asked'
import { RequestFacts } from './_components/request-facts'
import { WhoOffers } from './_components/who-offers'

export const metadata = { title: 'A request for a parent' }

type Props = { params: Promise<{ school: string; id: string }> }

export default async function RequestPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canRequest)
  const found = await withTimeline(viewer, (tx) => readRequest(tx, viewer, id), {
    recordType: 'skill_request',
    recordId: id,
  })
  if (!found) notFound()
  const { record: request, history } = found
  const address = `/${school}/skills/requests`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={request.title}
      kicker={ORIGIN_NAMES[request.origin]}
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'Requests', href: address },
      ]}
      lede={requestSentence(request)}
    >
      {request.status !== 'open' && (
        <div className="mb-5">
          <Form action={reopen} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="version" value={request.version} />
            <Button look="quiet">
              {request.status === 'closed' ? 'Open it again' : 'Look for another parent'}
            </Button>
          </Form>
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="space-y-5">
          {request.placements.length > 0 && <Asked school={school} request={request} />}
          {request.status !== 'closed' && <WhoOffers school={school} request={request} />}
        </div>
        <div>
          <RequestFacts school={school} request={request} />
          <Timeline entries={history} />
        </div>
      </div>
    </SchoolPage>
  )
}
