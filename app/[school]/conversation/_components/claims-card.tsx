import { Card, Note } from '@/components/ui/card'
import type { SaidOf } from '@/lib/conversation/readiness'
import { Said } from './said'

/** What may be said, furthest first, word for word. */
export function ClaimsCard({ claims, smallestShown, school }: Props) {
  return (
    <Card title="The strongest claims, word for word" id="claims" className="print:break-inside-auto">
      <Note className="mb-1">
        In the words in which governors read them: nothing about fewer than {smallestShown} families or
        pupils. Say no more than they do.
      </Note>
      {claims.length === 0 && (
        <p>
          No activity of this year or the last can say more than who came. What parents said or did, and
          figures of pupils before and after, would change that.
        </p>
      )}
      <ol>
        {claims.map((claim) => (
          <li key={claim.id} className="border-t border-line py-2">
            <Said said={claim} school={school} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

type Props = { claims: SaidOf[]; smallestShown: number; school: string }
