import { notFound } from 'next/navigation'
import { Hidden, TextArea, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { getGroups } from '@/lib/evaluation/groups-queries'
import { NO_CLASS } from '@/lib/evaluation/groups-schema'
import { mayPlanEvaluation } from '@/lib/evaluation/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { classLabel } from '../_components/groups-form'
import { GroupsFrame, type GroupsProps } from '../_components/groups-frame'
import { drawByLot } from '../actions'

export const metadata = { title: 'Draw by lot' }

/** The lottery: which classes, who cannot take part, and the one button. */
export default async function DrawPage({ params }: GroupsProps) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayPlanEvaluation)
  const found = await getGroups(viewer, id)
  if (!found) notFound()
  const { activity, classes } = found
  const { evaluation } = activity
  const drawn = evaluation?.draws.length ?? 0
  const isClasses = evaluation?.chosen === 'classes'
  const refusal = !evaluation
    ? {
        title: 'Nothing is planned yet',
        words: 'Answer the six questions first, under “What should change”.',
      }
    : activity.outcomes.some(({ firstAfterAt }) => firstAfterAt)
      ? {
          title: 'It is too late for a draw',
          words:
            'There are second figures already. A draw that comes after the result could be repeated until it pleases. Plan it for the next group.',
        }
      : classes.length === 0
        ? {
            title: 'The register has nobody it is for',
            words: 'Add pupils under Parents, or change who the activity is for.',
          }
        : null
  return (
    <GroupsFrame
      viewer={viewer}
      activity={activity}
      isDeeper
      title="Draw by lot"
      lede={
        isClasses
          ? 'The lot decides which classes start now and which next term.'
          : 'Within each class, half the families start now and half next term. Brothers and sisters stay together.'
      }
    >
      {refusal ? (
        <Empty
          title={refusal.title}
          action={<ButtonLink href={`/${school}/activities/${id}`}>Back</ButtonLink>}
        >
          <p>{refusal.words}</p>
        </Empty>
      ) : (
        <>
          {drawn > 0 && (
            <Card tone="next" className="mb-5">
              <p>
                It has been drawn {drawn === 1 ? 'once' : `${drawn} times`} already. If you draw again, every
                draw stays on record, and the result can be called “more than similar pupils” at most.
              </p>
            </Card>
          )}
          <Form action={drawByLot} school={school}>
            <Hidden name="activityId" value={id} />
            <Hidden name="version" value={evaluation?.version ?? 0} />
            <TickBoxes
              name="classes"
              label="In which classes?"
              options={classes.map((one) => ({ value: one.className || NO_CLASS, label: classLabel(one) }))}
              defaultValue={classes.map(({ className }) => className || NO_CLASS)}
            />
            <TextArea
              name="without"
              label="Who cannot take part"
              optional
              rows={3}
              hint="Pupils’ references, a line each or parted by commas. Their brothers and sisters are left out with them."
            />
            {drawn > 0 && <TextArea name="reason" label="Why does it have to be drawn again?" rows={2} />}
            <Button>{drawn > 0 ? 'Draw again' : 'Draw and seal'}</Button>
          </Form>
        </>
      )}
    </GroupsFrame>
  )
}
