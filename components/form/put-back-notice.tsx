import { longMoment } from '@/lib/platform/dates'

/** Says openly that a form does not stand as the record has it, but as this person left it. */
export function PutBackNotice({
  at,
  isChanged,
  startAfresh,
}: {
  at: number
  /** Since then the record itself was changed where something was typed. */
  isChanged: boolean
  startAfresh: () => void
}) {
  return (
    <div role="status" className="mb-5 rounded-card border border-mark-line bg-mark-soft p-4">
      <p>
        We have put back what you typed on {longMoment(new Date(at))}. It has not been saved yet.{' '}
        {isChanged && 'The record was changed in between: what it says now is shown beside yours.'}
      </p>
      <button
        type="button"
        onClick={startAfresh}
        className="min-h-11 cursor-pointer font-bold text-brand underline"
      >
        Start afresh
      </button>
    </div>
  )
}
