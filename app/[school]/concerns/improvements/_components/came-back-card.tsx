import { Radios, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { CAME_BACK_RULE, sinceInWords } from '@/lib/concerns/learn/came-back-words'
import { CAME_BACK, CAME_BACK_NAMES } from '@/lib/concerns/learn/happenings'
import type { ImprovementPage } from '@/lib/concerns/learn/improvement-queries'
import { shortDate } from '@/lib/platform/dates'
import { check } from '../actions'
import { Kept } from './improvement-forms'

/** What the counts allow to be said, and what somebody concludes. The counts never decide. */
export function CameBackCard({ school, one }: { school: string; one: ImprovementPage }) {
  const { counted, directs, cameBack, checkedOn, checkWords } = one
  return (
    <Card
      title="Did the matter come back?"
      id="came-back"
      tone={cameBack ? 'plain' : 'next'}
      className="mb-5"
    >
      {counted && (
        <>
          <p>{sinceInWords(counted)}</p>
          <details>
            <summary className="inline-block min-h-11 py-2 text-brand underline">How this is counted</summary>
            <Note>{CAME_BACK_RULE}</Note>
          </details>
        </>
      )}
      {cameBack && checkedOn && (
        <p className="my-2">
          <strong>{CAME_BACK_NAMES[cameBack]}</strong>, {shortDate(checkedOn)}. {checkWords}
        </p>
      )}
      {directs && (
        <Form action={check} school={school}>
          <Kept one={one} />
          <Radios
            name="cameBack"
            label={cameBack ? 'Look again: did it come back?' : 'What do you conclude?'}
            options={CAME_BACK.map((value) => ({ value, label: CAME_BACK_NAMES[value] }))}
            defaultValue={cameBack}
            columns
          />
          <TextArea
            name="checkWords"
            label="What did you see?"
            hint="Whom you asked, what the counts say, what else changed."
            rows={3}
            defaultValue={checkWords}
          />
          <Button look={cameBack ? 'quiet' : 'main'}>Keep what you saw</Button>
        </Form>
      )}
    </Card>
  )
}
