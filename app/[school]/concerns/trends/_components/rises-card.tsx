import { Card, Note } from '@/components/ui/card'
import type { Rises } from '@/lib/concerns/learn/rises'

/** What rises more than chance usually makes it, in sentences, with the rule one tap away. Never by a colour. */
export function RisesCard({ rises }: { rises: Rises }) {
  return (
    <Card title="Is anything rising unusually?" id="rises">
      {rises.found.length > 0 ? (
        <ul className="list-disc pl-5">
          {rises.found.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p>{rises.none}</p>
      )}
      <details className="mt-1">
        <summary className="inline-block min-h-11 py-2 text-brand underline">The rule</summary>
        {rises.rule.map((paragraph) => (
          <Note key={paragraph}>{paragraph}</Note>
        ))}
      </details>
    </Card>
  )
}
