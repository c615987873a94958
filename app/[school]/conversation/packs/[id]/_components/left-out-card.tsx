import { Card, Note } from '@/components/ui/card'
import type { LeftOutTitled } from '@/lib/conversation/pack-queries'

/** What was chosen and is not in it, and why; with its title, which the pack itself does not say. */
export function LeftOutCard({ school, leftOut }: { school: string; leftOut: LeftOutTitled[] }) {
  if (leftOut.length === 0) return null
  return (
    <Card title="Left out, and why" id="left-out" className="mt-5">
      <Note className="mb-2">The pack lists these by kind and date, without their titles.</Note>
      <ul className="lines">
        {leftOut.map(({ record, what, why, title }) => (
          <li key={`${record.id} ${what}`}>
            {title ? (
              <>
                <a href={`/${school}/evidence/${record.id}`} className="inline-block py-1">
                  {title}
                </a>{' '}
                ({what})
              </>
            ) : (
              what
            )}
            <span className="block text-soft">{why}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
