import { Card } from '@/components/ui/card'
import type { CaseToKeep } from '@/lib/concerns/keep-queries'
import { whatGoes } from '@/lib/concerns/letting-go'

/** What would be lost with a case, and what would stay. */
export function WhatWillGo({ school, found }: { school: string; found: CaseToKeep }) {
  const { goes, words, improvements, published, drafts } = found
  return (
    <Card id="goes" title={found.endedOn ? 'What goes with it' : 'What would go with it'}>
      <p>
        For good: {whatGoes(goes)}
        {drafts > 0 && `, and ${drafts === 1 ? 'a draft' : `${drafts} drafts`} of “you said, we did”`}. A file
        goes too, unless something else here uses the same.
      </p>
      <blockquote className="my-3 border-l-4 border-line pl-3" dir="auto">
        {words.length > 200 ? `${words.slice(0, 200).trimEnd()}…` : words}
      </blockquote>
      <p>
        What stays: that there was a case {found.reference} about {found.category.name}, when it came and
        ended, and who let it go by which rule. Nobody’s words stand there.
      </p>
      {improvements.length > 0 && (
        <>
          <p className="mt-2">
            What the school does better because of it stays as well. See that nobody can be recognised in it:
          </p>
          <ul className="list-disc pl-5">
            {improvements.map(({ id, title }) => (
              <li key={id}>
                <a href={`/${school}/concerns/improvements/${id}`} className="inline-block py-1">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {published > 0 && (
        <p className="mt-2">What was published of it as “you said, we did” stays published.</p>
      )}
    </Card>
  )
}
