import { BetterWords } from '@/components/form/better-words'
import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { MarkedText } from '@/components/ui/marked-text'
import type { OutcomeClaim } from '@/lib/impact/claim'
import { cutAtFlags, wordsAbove } from '@/lib/impact/own-words'
import { saveOwnWords } from '../actions'

/** What leaders say of the result to governors, held to what the figures allow, and a note for themselves. */
export function OwnWordsCard({
  school,
  activityId,
  outcome,
  claim,
}: {
  school: string
  activityId: string
  outcome: { id: string; version: number; ownWords: string | null; privateNote: string | null }
  claim: OutcomeClaim
}) {
  const above = wordsAbove(outcome.ownWords ?? '', claim)
  return (
    <Card title="In your own words" id="own-words" className="print:hidden">
      {outcome.ownWords !== null && above.length > 0 && (
        <div className="mb-4 rounded border border-mark-line bg-mark-soft px-3 py-2">
          <p>
            The figures have changed since you wrote this, and governors no longer see it:{' '}
            <MarkedText
              parts={cutAtFlags(outcome.ownWords, above)}
              meaning="says more than the figures allow"
            />
          </p>
          <p className="mt-1">The figures allow: {claim.sentence}</p>
        </div>
      )}
      <Form action={saveOwnWords} school={school}>
        <Hidden name="activityId" value={activityId} />
        <Hidden name="outcomeId" value={outcome.id} />
        <Hidden name="version" value={outcome.version} />
        <TextArea
          name="ownWords"
          label="What you say of it to governors"
          optional
          rows={3}
          hint="It stands below the claim on their page, and may say no more than the claim does."
          defaultValue={outcome.ownWords}
        />
        <BetterWords name="ownWords" lead="The figures allow:" use="Use this sentence" />
        <TextArea
          name="privateNote"
          label="A note for leaders"
          optional
          rows={3}
          hint="Anything you think. No paper and no governor’s page shows it."
          defaultValue={outcome.privateNote}
        />
        <Button look="quiet">Save your words</Button>
      </Form>
      <Note className="mt-2">Do not name a pupil or a family.</Note>
    </Card>
  )
}
