import { Card } from '@/components/ui/card'
import { shortDate } from '@/lib/platform/dates'
import type { LoadedCase } from './load-case'

/** Contact that has become unreasonable: shown to all who see the case, with its reason. */
export function InsistentNote({ loaded: { record, may, path } }: { loaded: LoadedCase }) {
  const { insistentWhy, insistentSince, insistentReviewOn } = record
  if (!insistentWhy) return null
  return (
    <Card title="Contact marked as unreasonable" id="insistent" className="mb-5">
      <p className="whitespace-pre-wrap">{insistentWhy}</p>
      <p>
        {insistentSince && `Since ${shortDate(insistentSince)}. `}
        {insistentReviewOn && `To be looked at again on ${shortDate(insistentReviewOn)}. `}
        What they raise is answered all the same.
      </p>
      {may.direct && (
        <p className="print:hidden">
          <a href={`${path}/insistent`}>Look at it again, or take it off</a>
        </p>
      )}
    </Card>
  )
}
