import { HeldWords } from '@/app/[school]/impact/_components/held-words'
import { BetterWords } from '@/components/form/better-words'
import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import type { OutcomeClaim } from '@/lib/impact/claim'
import { heldToClaim, wordsAbove } from '@/lib/impact/own-words'
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
  const held = heldToClaim(claim)
  const isAbove = wordsAbove(outcome.ownWords ?? '', held).length > 0
  return (
    <Card title="In your own words" id="own-words" className="print:hidden">
      {outcome.ownWords !== null && isAbove && (
        <div className="mb-4 rounded border border-mark-line bg-mark-soft px-3 py-2">
          <HeldWords
            lead="The figures have changed since you wrote this, and governors no longer see it: "
            text={outcome.ownWords}
            held={held}
          />
        </div>
      )}
      {!claim.showsGovernorsResult && (
        <Note className="mb-3">
          Governors are shown no figures of this result, and so not your words about it either.
        </Note>
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
