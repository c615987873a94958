import { Card, Note } from '@/components/ui/card'
import { CHANNEL_NAMES, RAISED_BY_NAMES } from '@/lib/concerns/case'
import type { CasePage } from '@/lib/concerns/queries'
import { longDate } from '@/lib/platform/dates'

/** What the parent said, as they said it: it stands apart from the school's account, and is never changed. */
export function TheirWords({ record }: { record: CasePage }) {
  const { words, wish, wordsLanguage, channel, receivedOn, recordedByName, raisedBy, raisedByWho } = record
  return (
    <Card title="In their words" id="words">
      <blockquote dir="auto" className="whitespace-pre-wrap break-words">
        {words}
      </blockquote>
      {wish && (
        <>
          <h3 className="mt-3">What they would like to happen</h3>
          <blockquote dir="auto" className="whitespace-pre-wrap break-words">
            {wish}
          </blockquote>
        </>
      )}
      <Note className="mt-2">
        {RAISED_BY_NAMES[raisedBy]}
        {raisedByWho && `: ${raisedByWho}`}. {CHANNEL_NAMES[channel]}, {longDate(receivedOn)}
        {wordsLanguage && `, in ${wordsLanguage}`}. Written down by {recordedByName}; their words are never
        changed.
      </Note>
    </Card>
  )
}
