import { Card } from '@/components/ui/card'
import { familiesInWords } from '@/lib/skills/campaign'
import type { FamilyAsked } from '@/lib/skills/campaign-sql'

/** Folded beyond this many, so that the page stays one that can be read. */
const SHOWN = 24

/** Who has not answered yet, by reference: to be asked in person. */
export function NotAnswered({ school, families }: { school: string; families: FamilyAsked[] }) {
  const waiting = families.filter(({ answered }) => !answered)
  if (families.length === 0) return null
  return (
    <Card
      title={
        waiting.length === 0 ? 'Everybody has answered' : `Not heard from: ${familiesInWords(waiting.length)}`
      }
      id="waiting"
    >
      {waiting.length === 0 ? (
        <p>Every family asked has answered.</p>
      ) : (
        <>
          <References school={school} families={waiting.slice(0, SHOWN)} />
          {waiting.length > SHOWN && (
            <details className="print-open">
              <summary className="inline-block min-h-11 py-2 text-brand underline">
                And {familiesInWords(waiting.length - SHOWN)} more
              </summary>
              <References school={school} families={waiting.slice(SHOWN)} />
            </details>
          )}
        </>
      )}
    </Card>
  )
}

function References({ school, families }: { school: string; families: FamilyAsked[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {families.map(({ id, reference }) => (
        <li key={id}>
          <a href={`/${school}/families/${id}`} className="inline-flex min-h-11 items-center sm:min-h-8">
            {reference}
          </a>
        </li>
      ))}
    </ul>
  )
}
