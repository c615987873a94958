import { Card } from '@/components/ui/card'
import { type Hanging, whatGoesWithIt } from '@/lib/families/family'

/** The way to remove, and what goes with it. */
export function RemovalCard({ what, hanging, href }: { what: string; hanging: Hanging; href: string }) {
  return (
    <Card title="Entered by mistake, or no longer to be kept?" id="removal" className="mt-5">
      <p>
        {whatGoesWithIt(hanging) ?? `Nothing in the record rests on ${what}.`}{' '}
        <a href={href} className="inline-block py-1">
          Remove it
        </a>
      </p>
    </Card>
  )
}
