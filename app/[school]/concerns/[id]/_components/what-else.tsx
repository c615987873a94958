import { Card } from '@/components/ui/card'
import { otherThings } from '@/lib/concerns/next-thing'
import type { LoadedCase } from './load-case'

/** Everything else that can be done with it now. */
export function WhatElse({ loaded: { standing, procedure, may, path } }: { loaded: LoadedCase }) {
  const things = otherThings(standing, procedure, may)
  if (things.length === 0) return null
  return (
    <Card title="What else you can do" id="else" className="print:hidden">
      <ul>
        {things.map(({ page, label }) => (
          <li key={page}>
            <a href={`${path}/${page}`} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
      {procedure && standing.endedOn && (
        <p className="mt-2 text-soft">Outside the school: {procedure.after}</p>
      )}
    </Card>
  )
}
