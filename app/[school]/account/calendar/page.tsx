import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { getOwnFeed } from '@/lib/calendar/feed'
import { readFreshFeed } from '@/lib/calendar/fresh-feed'
import { maySeeCalendar } from '@/lib/calendar/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { endFeedAction, makeFeedAction } from './actions'

export const metadata = { title: 'Your calendar elsewhere' }

export default async function CalendarFeedPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeCalendar)
  const feed = await getOwnFeed(viewer)
  const fresh = feed && (await readFreshFeed())
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'Your account', href: `/${school}/account` }]}
      title={fresh ? 'Give this address to your calendar' : 'Sessions and reviews in your own calendar'}
      lede="Outlook, Google Calendar and the calendar of a phone can follow Alongside’s by a private address."
    >
      {fresh && (
        <div className="my-4">
          <label htmlFor="address" className="font-bold">
            Your private address
          </label>
          <input
            id="address"
            readOnly
            value={fresh}
            className="mt-1 mb-3 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
          />
          <CopyButton text={fresh} />
          <Note className="mt-3">
            It is shown once. In your calendar, choose “subscribe”, “from the web” or “from URL”, and paste it
            there.
          </Note>
        </div>
      )}
      <p>
        Whoever has the address reads what your calendar reads, without signing in: the titles of activities,
        days and times. No place, no note, and nothing of a family, a pupil or a piece of evidence is in it.
      </p>
      {feed ? (
        <>
          <p className="mt-2">
            Your address was made on {longDate(isoDateIn(feed.createdAt))}.
            {!fresh && ' It cannot be shown again: make it anew if you need it, and the old one ends.'}
          </p>
          <Card title="Make it anew" id="anew" className="mt-6">
            <p className="mb-3">The address you have stops working at once, wherever it is used.</p>
            <Form action={makeFeedAction} school={school}>
              <Button look="quiet">Make a new address</Button>
            </Form>
          </Card>
          <Card title="End it" id="end" className="mt-5">
            <p className="mb-3">Nobody can follow your calendar any longer.</p>
            <Form action={endFeedAction} school={school}>
              <Button look="danger">End the address</Button>
            </Form>
          </Card>
        </>
      ) : (
        <div className="mt-5">
          <Form action={makeFeedAction} school={school}>
            <Button>Make a private address</Button>
          </Form>
        </div>
      )}
    </SchoolPage>
  )
}
