import type { PackQuotation } from '@/lib/conversation/contents'

/** Parents' own words, in whichever script they are. */
export function Quotations({ quotations }: { quotations: readonly PackQuotation[] }) {
  return quotations.map(({ id, words, activity }) => (
    <p key={id} className="mb-1">
      <bdi>“{words}”</bdi> <small className="text-soft">About {activity}.</small>
    </p>
  ))
}
