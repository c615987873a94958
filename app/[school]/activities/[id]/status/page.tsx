import { notFound } from 'next/navigation'
import { HeldWords } from '@/app/[school]/impact/_components/held-words'
import { DateField, Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DECISION_NAMES, STATUS_NAMES } from '@/lib/activities/activity'
import { criterionToJudge } from '@/lib/activities/outcome-rows'
import { mayPlanActivities } from '@/lib/activities/policy'
import { isTimeToDecide, openMoves, whatIsMissing } from '@/lib/activities/status'
import { getActivityStatus } from '@/lib/activities/status-queries'
import { getHeldTo } from '@/lib/impact/held-to-queries'
import { wordsAbove } from '@/lib/impact/own-words'
import { today } from '@/lib/platform/clock'
import { longDate, toIso } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import type { Decision } from '@/prisma/generated/enums'
import { Ids, Moves } from './_components/moves'
import { archiveActivity, decideWhatNext, takeOutOfArchive } from './actions'

export const metadata = { title: 'Plan, start, finish or stop' }

export default async function StatusPage({ params }: { params: Promise<{ school: string; id: string }> }) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayPlanActivities)
  const activity = await getActivityStatus(viewer, id)
  if (!activity) notFound()
  const note = activity.decisionNote
  const held = note ? await getHeldTo(viewer, id) : null
  const day = today()
  const path = `/${school}/activities/${id}`
  const outcomes = activity.outcomes.map((outcome) => ({
    ...criterionToJudge(outcome),
    lockedAt: outcome.lockedAt,
  }))
  const missing = activity.status === 'idea' ? whatIsMissing(outcomes, day) : []
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title={`${STATUS_NAMES[activity.status]} since ${longDate(activity.statusOn)}`}
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: activity.title, href: path },
      ]}
    >
      {activity.archivedAt ? (
        <Form action={takeOutOfArchive} school={school}>
          <Ids activity={activity} />
          <p className="mb-2">It is in the archive: out of the lists, with everything kept.</p>
          <Button>Take it out of the archive</Button>
        </Form>
      ) : (
        <>
          {missing.length > 0 && (
            <Card tone="next" title="Before it can be planned" id="missing" className="mb-5">
              <ul className="list-disc pl-5">
                {missing.map(({ outcomeId, statement, refusals }) => (
                  <li key={outcomeId ?? 'none'}>
                    <a href={`${path}/outcomes/${outcomeId ?? 'new'}`}>
                      {statement ? `“${statement}”` : 'Say what should change'}
                    </a>
                    {': '}
                    {refusals.map(({ reason }) => reason).join(' ')}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {isTimeToDecide({ ...activity, outcomes }, day) && (
            <Card title="Decide what next" id="decide" className="mb-5">
              <Form action={decideWhatNext} school={school}>
                <Ids activity={activity} />
                <Radios
                  name="decision"
                  label="What will you do?"
                  options={Object.entries(DECISION_NAMES).map(([value, label]) => ({ value, label }))}
                  defaultValue={activity.decision satisfies Decision | null}
                />
                <TextArea
                  name="decisionNote"
                  label="Why, and what will be different?"
                  optional
                  defaultValue={note}
                />
                {note && held && wordsAbove(note, held).length > 0 && (
                  <div className="mb-5">
                    <HeldWords lead="As it was saved: " text={note} held={held} />
                  </div>
                )}
                <DateField
                  name="decidedOn"
                  label="Decided on"
                  defaultValue={toIso(activity.decidedOn) ?? day}
                />
                <Button>Save the decision</Button>
              </Form>
            </Card>
          )}
          <Moves activity={activity} open={openMoves({ ...activity, outcomes }, day)} school={school} />
          <Card title="Do it again, or put it away" id="away">
            <p className="mb-3">
              <a href={`${path}/copy`}>Copy it into another year</a>: the same plan, with the figures and
              dates to be set anew.
            </p>
            <Form action={archiveActivity} school={school}>
              <Ids activity={activity} />
              <p className="mb-2">
                In the archive it is out of the lists. Everything is kept, and it can be taken out again.
              </p>
              <Button look="quiet">Put it in the archive</Button>
            </Form>
          </Card>
        </>
      )}
    </SchoolPage>
  )
}
