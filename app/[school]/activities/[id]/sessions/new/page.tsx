import { notFound } from 'next/navigation'
import { Hidden, NumberField, Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { mayRecordSession } from '@/lib/activities/session-policy'
import { getNewSession } from '@/lib/activities/session-queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { CircumstanceFields, WhenFields } from '../_components/session-fields'
import { addSessions } from '../actions'

export const metadata = { title: 'Add a session' }

type Props = {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ on?: string }>
}

export default async function NewSessionPage({ params, searchParams }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayRecordSession)
  const activity = await getNewSession(viewer, id)
  if (!activity) notFound()
  const { last } = activity
  const heldOn = (await searchParams).on === 'today' ? today() : undefined
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title="Add a session"
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: activity.title, href: `/${school}/activities/${id}` },
      ]}
      lede={
        last
          ? 'Filled in as for the last session: change what is different.'
          : 'One date or several. Who came is recorded when each is over.'
      }
    >
      <Form action={addSessions} school={school} className="group/dates">
        <Hidden name="activityId" value={id} />
        <WhenFields given={{ heldOn, startsAt: last?.startsAt }} />
        <Radios
          name="repeats"
          label="Does it happen again?"
          defaultValue="once"
          columns
          options={[
            { value: 'once', label: 'No, only on this date' },
            { value: 'weekly', label: 'Every week' },
            { value: 'fortnightly', label: 'Every two weeks' },
            { value: 'listed', label: 'On other dates' },
          ]}
        />
        <div className="hidden group-has-[[value=fortnightly]:checked]/dates:block group-has-[[value=weekly]:checked]/dates:block">
          <NumberField
            name="times"
            label="How many times in all?"
            hint="Such as 4: this date and the three after it. One that falls in a holiday can be removed afterwards."
          />
        </div>
        <div className="hidden group-has-[[value=listed]:checked]/dates:block">
          <TextArea
            name="moreDates"
            label="The other dates"
            hint="One on each line, such as 13 1 2026"
            rows={4}
            spellCheck={false}
          />
        </div>
        <CircumstanceFields given={last ? { ...last, note: null } : {}} />
        <Button>Add</Button>
      </Form>
    </SchoolPage>
  )
}
