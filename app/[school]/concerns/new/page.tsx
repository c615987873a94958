import { Radios, TextArea, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { CHANNEL_NAMES, CHANNELS } from '@/lib/concerns/case'
import { mayRecordCase } from '@/lib/concerns/policy'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { record } from '../actions'

export const metadata = { title: 'Write down what they said' }

export default async function NewCasePage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayRecordCase)
  return (
    <SchoolPage viewer={viewer} place="record" width="narrow" title="Write down what they said">
      <Form action={record} school={school}>
        <TextArea
          name="words"
          label="What did they say?"
          hint="In their own words, as near as you can. They are kept as you write them."
          rows={5}
        />
        <TextField
          name="about"
          label="Who raised it?"
          hint="A pupil’s or family’s reference, a class, or who they are."
          optional
        />
        <Radios
          name="channel"
          label="How did it reach us?"
          options={CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))}
          columns
        />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
