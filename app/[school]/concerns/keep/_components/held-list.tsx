import { Card } from '@/components/ui/card'
import { caseName } from '@/lib/concerns/case'
import type { KeptCase } from '@/lib/concerns/keep-queries'
import { shortDate } from '@/lib/platform/dates'

/** Cases that somebody keeps beyond their time, with why. */
export function HeldList({ path, cases }: { path: string; cases: KeptCase[] }) {
  return (
    <Card id="held" title="Kept beyond their time">
      <ul>
        {cases.map((one) => (
          <li key={one.id} className="border-t border-line py-2 first:border-t-0">
            <a href={`${path}/${one.id}`} className="inline-block py-1">
              {caseName(one)}
            </a>
            , about {one.category.name}
            {one.keepUntil && (
              <span className="text-soft">, whose time is over on {shortDate(one.keepUntil)}</span>
            )}
            <span className="block">{one.heldWhy}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
