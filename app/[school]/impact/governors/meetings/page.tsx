import { DateField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { listMeetings, type Meeting } from '@/lib/governance/meeting-queries'
import { mayKeepMeetings } from '@/lib/governance/policy'
import { isoDateIn, today } from '@/lib/platform/clock'
import { longDate, shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { addMeeting } from '../actions'

export const metadata = { title: 'Governors’ meetings' }

export default async function MeetingsPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepMeetings)
  const meetings = (await listMeetings(viewer)) ?? []
  const page = `/${school}/impact/governors`
  return (
    <SchoolPage
      viewer={viewer}
      place="impact"
      width="narrow"
      title="Governors’ meetings"
      crumbs={[{ name: 'For governors', href: page }]}
      lede="When a meeting is recorded as held, what the governors’ page says is kept with it, small numbers hidden. From then on the page marks what is new."
    >
      {meetings.length > 0 && (
        <div className="mb-6">
          <Table
            caption="Governors’ meetings, the latest first"
            columns={[{ title: 'Meeting' }, { title: 'Day' }, { title: 'Where it stands' }]}
            rows={meetings.map((meeting) => ({
              key: meeting.id,
              cells: [
                <a key={meeting.id} href={`${page}/meetings/${meeting.id}`}>
                  {meeting.name}
                </a>,
                shortDate(meeting.heldOn),
                whereItStands(meeting),
              ],
            }))}
          />
        </div>
      )}
      <Card title="Put a meeting down" id="new">
        <Form action={addMeeting} school={school}>
          <TextField
            name="name"
            label="Which meeting"
            hint="Such as Full governing body, or Standards committee."
            autoComplete="off"
          />
          <DateField
            name="heldOn"
            label="Day"
            hint="Of one that is past or today, the figures are kept as they stand now. Day, month and year, such as 27/3/2026."
          />
          <Button>Put it down</Button>
        </Form>
      </Card>
    </SchoolPage>
  )
}

function whereItStands({ heldOn, keptAt }: Meeting): string {
  if (keptAt) return `Held. Figures kept on ${shortDate(isoDateIn(keptAt))}.`
  return heldOn > today() ? `To come, ${longDate(heldOn)}` : 'Was it held?'
}
