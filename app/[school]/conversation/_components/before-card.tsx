import { Card, Note } from '@/components/ui/card'
import type { Readiness } from '@/lib/conversation/readiness'

/** What would let the school say more, for whoever prepares: it is for nobody across the table, and so not on paper. */
export function BeforeCard({ useful, school }: Pick<Readiness, 'useful'> & { school: string }) {
  if (useful.length === 0) return null
  return (
    <div className="print:hidden">
      <Card title="For you, beforehand" id="before">
        <Note className="mb-1">What would let you say more, the most useful first. It is not printed.</Note>
        <ul>
          {useful.map(({ about, label, path }) => (
            <li key={`${about} ${path}`} className="border-t border-line py-1.5">
              <b>{about}:</b>{' '}
              <a href={`/${school}${path}`} className="inline-block py-2">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
