import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { readOutcomeToEdit } from '@/lib/activities/outcome-queries'
import { mayRecordActivities } from '@/lib/activities/policy'
import { withTimeline } from '@/lib/history/queries'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { OutcomeFields } from '../_components/outcome-fields'
import { changeOutcome, removeOutcome } from '../actions'

export const metadata = { title: 'Change an outcome' }

export default async function OutcomePage({
  params,
}: {
  params: Promise<{ school: string; id: string; outcomeId: string }>
}) {
  const { school, id, outcomeId } = await params
  const viewer = await requireViewerWho(school, mayRecordActivities)
  const found = await withTimeline(viewer, (tx) => readOutcomeToEdit(tx, viewer, id, outcomeId), {
    records: { outcome: outcomeId, figures: outcomeId },
  })
  if (!found) notFound()
  const { record: outcome, history } = found
  const { activity, lockedAt } = outcome
  // A retired measure stays choosable for the outcome that has it.
  const measures = activity.school.measures
  const own = outcome.measure && { ...outcome.measure, id: outcome.measureId ?? '', about: outcome.about }
  const choices = own && !measures.some((measure) => measure.id === own.id) ? [own, ...measures] : measures
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title="What should change?"
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: activity.title, href: `/${school}/activities/${id}` },
      ]}
    >
      {lockedAt && (
        <Card tone="next" className="mb-5">
          <p>
            This was locked on {longDate(isoDateIn(lockedAt))}, when the activity was planned. You may still
            change it. The old words and figures stay on the page beside the new ones, with the date.
          </p>
        </Card>
      )}
      <Form action={changeOutcome} school={school}>
        <Hidden name="id" value={outcomeId} />
        <Hidden name="version" value={outcome.version} />
        <OutcomeFields school={school} measures={choices} isDraft={!lockedAt} outcome={outcome} />
        <Button>Save</Button>
      </Form>
      {!lockedAt && outcome.figures.length === 0 && (
        <Card title="Remove this outcome" id="remove" className="mt-8">
          <Form action={removeOutcome} school={school}>
            <Hidden name="id" value={outcomeId} />
            <Hidden name="version" value={outcome.version} />
            <p className="mb-3">It goes off the activity, and can be put back from the bin for 30 days.</p>
            <Button look="danger">Remove it</Button>
          </Form>
        </Card>
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}
