import { notFound } from 'next/navigation'
import { DateField, Hidden, Radios, Select, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EVENT_KIND_NAMES } from '@/lib/concerns/timeline'
import { EVENT_KINDS } from '@/lib/concerns/work-schema'
import { today } from '@/lib/platform/clock'
import { longDate, toIso } from '@/lib/platform/dates'
import { type CaseProps, caseToWork } from '../_components/load-case'
import { CHANNEL_OPTIONS } from '../_components/told-fields'
import { WorkPage } from '../_components/work-page'
import { write } from '../actions'

export const metadata = { title: 'On the timeline' }

type Props = CaseProps & { searchParams: Promise<{ corrects?: string | string[] }> }

/** A call, a meeting, a decision or a note; or, with `?corrects=`, one that puts an earlier entry right. */
export default async function ContactPage(props: Props) {
  const loaded = await caseToWork(props, (may) => may.write)
  const { corrects } = await props.searchParams
  const earlier = corrects === undefined ? null : loaded.record.events.find(({ id }) => id === corrects)
  if (earlier === undefined || earlier?.kind.startsWith('parent_')) notFound()
  return (
    <WorkPage loaded={loaded} title={earlier ? 'Put an entry right' : 'Write down a call, meeting or note'}>
      {earlier && (
        <Card className="mb-5">
          <p className="text-soft">
            As it was written by {earlier.byName}, {longDate(earlier.onDay)}. It stays readable, marked as put
            right.
          </p>
          <p className="whitespace-pre-wrap">{earlier.words}</p>
        </Card>
      )}
      <Form action={write} school={loaded.viewer.schoolSlug}>
        <Hidden name="id" value={loaded.record.id} />
        {earlier && <Hidden name="correctsId" value={earlier.id} />}
        <Radios
          name="kind"
          label="What was it?"
          options={EVENT_KINDS.map((value) => ({ value, label: EVENT_KIND_NAMES[value] }))}
          defaultValue={earlier?.kind}
          columns
        />
        <TextArea
          name="mainPoint"
          label="What mattered most to the parent?"
          optional
          rows={2}
          hint="The point they would miss if it were not written down. Put it first, in their words."
        />
        <TextArea name="words" label="What was said or done?" rows={6} defaultValue={earlier?.words} />
        <DateField
          name="onDay"
          label="On which day?"
          defaultValue={earlier ? toIso(earlier.onDay) : today()}
        />
        <TextField
          name="atTime"
          label="At what time?"
          optional
          width="short"
          hint="Such as 14:30."
          defaultValue={earlier?.atTime}
        />
        <Select
          name="channel"
          label="How?"
          optional
          options={CHANNEL_OPTIONS}
          defaultValue={earlier?.channel}
        />
        <TextField
          name="who"
          label="Who was there, or with whom?"
          optional
          hint="As you would say it: the mother and Mr Reed."
          defaultValue={earlier?.who}
        />
        <Button>Save</Button>
      </Form>
    </WorkPage>
  )
}
