import { Card } from '@/components/ui/card'
import { type Hanging, whyKept } from '@/lib/families/family'

/** The way to remove for good, or why there is none. */
export function RemovalCard({ what, hanging, href }: { what: string; hanging: Hanging; href: string }) {
  const kept = whyKept(hanging)
  return (
    <Card title="Entered by mistake?" id="removal" className="mt-5">
      {kept ? (
        <p>{kept}</p>
      ) : (
        <p>
          Nothing in the record rests on {what}, so it can be{' '}
          <a href={href} className="inline-block py-1">
            removed for good
          </a>
          .
        </p>
      )}
    </Card>
  )
}
