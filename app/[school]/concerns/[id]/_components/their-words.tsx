import { Card, Note } from '@/components/ui/card'
import { CHANNEL_NAMES } from '@/lib/concerns/case'
import type { CasePage } from '@/lib/concerns/queries'
import { longDate } from '@/lib/platform/dates'

/** What the parent said, as they said it: it stands apart from the school's account, and is never changed. */
export function TheirWords({ record }: { record: CasePage }) {
  return (
    <Card title="In their words" id="words">
      <blockquote className="whitespace-pre-wrap">{record.words}</blockquote>
      {record.wish && (
        <>
          <h3 className="mt-3">What they would like to happen</h3>
          <blockquote className="whitespace-pre-wrap">{record.wish}</blockquote>
        </>
      )}
      <Note className="mt-2">
        {CHANNEL_NAMES[record.channel]}, {longDate(record.receivedOn)}. Written down by{' '}
        {record.recordedByName}; their words are never changed.
      </Note>
    </Card>
  )
}
