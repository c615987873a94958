import { DateField, Hidden, Radios, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { WhenAsked } from '@/components/form/when-asked'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Letter } from '@/lib/concerns/letter-queries'
import { LETTER_CHANNEL_NAMES, LETTER_CHANNELS } from '@/lib/concerns/letters-schema'
import { today } from '@/lib/platform/clock'
import { send } from '../actions'

/** Alongside sends no letters: somebody does, and says here that they did. */
export function SentForm({ school, id, letter }: { school: string; id: string; letter: Letter }) {
  return (
    <Card title="Once it was sent" id="sent" className="mt-6 print:hidden">
      <p className="mb-3">
        Send it as the school sends its letters, then say so here. From then on it stays as it is.
      </p>
      <Form action={send} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="letterId" value={letter.id} />
        <Hidden name="version" value={letter.version} />
        <DateField name="sentOn" label="When was it sent?" defaultValue={today()} />
        <Radios
          name="sentBy"
          label="How?"
          options={LETTER_CHANNELS.map((value) => ({ value, label: LETTER_CHANNEL_NAMES[value] }))}
          columns
        />
        <WhenAsked name="isComplete">
          <TickBox name="isComplete" label="What stands in square brackets is meant, and is no gap" />
        </WhenAsked>
        <Button>Mark it as sent</Button>
      </Form>
    </Card>
  )
}
