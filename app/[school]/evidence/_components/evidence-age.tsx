import { shortDate } from '@/lib/platform/dates'

/** The date of a piece of evidence, and in words when it is more than a year old, wherever it is listed or relied on. */
export function EvidenceAge({ datedOn, isOld }: { datedOn: string; isOld: boolean }) {
  return (
    <>
      <time dateTime={datedOn}>{shortDate(datedOn)}</time>
      {isOld && <strong className="text-mark"> More than a year old</strong>}
    </>
  )
}
