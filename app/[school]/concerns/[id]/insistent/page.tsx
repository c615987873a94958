import { DateField, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import { addDays, shortDate } from '@/lib/platform/dates'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { Ids, WorkPage } from '../_components/work-page'
import { markInsistent, reviewInsistent } from '../actions'

export const metadata = { title: 'Unreasonable contact' }

/** A term or so: long enough to see, short enough not to be forgotten. */
const USUAL_DAYS = 90

export default async function InsistentPage(props: CaseProps) {
  const loaded = await caseToWork(props, ({ direct }) => direct)
  const { record, viewer } = loaded
  const school = viewer.schoolSlug
  const reviewOn = (
    <DateField
      name="reviewOn"
      label="When will you look at it again?"
      defaultValue={addDays(today(), USUAL_DAYS)}
    />
  )
  return (
    <WorkPage loaded={loaded} title="Serial or unreasonable contact">
      <div className="mb-5 space-y-2">
        <p>
          The guidance calls contact unreasonable when how or how often somebody writes gets in the way of
          answering it. It is about the contact and not about the person, and a complaint may be right all the
          same.
        </p>
        <p>
          Nothing is hidden and nobody is refused: what they raise is answered, everybody who sees the case
          sees this mark and its reason, and it is looked at again on a day. Tell them, and say how they can
          reach you.
        </p>
      </div>
      {record.insistentWhy ? (
        <>
          <Card className="mb-5">
            <p className="text-soft">
              Marked{record.insistentSince && ` since ${shortDate(record.insistentSince)}`}
            </p>
            <p className="whitespace-pre-wrap">{record.insistentWhy}</p>
          </Card>
          <Form action={reviewInsistent} school={school}>
            <Ids loaded={loaded} />
            <TextArea name="why" label="What do you see now, and why does the mark stay?" />
            {reviewOn}
            <Button>Keep the mark</Button>
          </Form>
          <p className="mt-6">
            Has it stopped? <a href={`${loaded.path}/insistent/end`}>Take the mark off</a>.
          </p>
        </>
      ) : (
        <Form action={markInsistent} school={school}>
          <Ids loaded={loaded} />
          <TextArea
            name="why"
            label="What has happened?"
            hint="As you would say it to them: what, how often, and what you ask of them."
          />
          {reviewOn}
          <Button>Mark it</Button>
        </Form>
      )}
    </WorkPage>
  )
}
