import { Card, Note } from '@/components/ui/card'
import type { Example } from '@/lib/conversation/readiness'
import { shortDate } from '@/lib/platform/dates'
import { Quotations, Said } from './said'

type Props = { id: string; title: string; examples: Example[]; none: string; school: string }

/** The two best examples of a kind, each with why it was chosen and what backs it. */
export function ExamplesCard({ id, title, examples, none, school }: Props) {
  return (
    <Card title={title} id={id} className="print:break-inside-auto">
      {examples.length === 0 && <p>{none}</p>}
      {examples.map((example) => (
        <div key={example.id} className="border-t border-line py-2 print:break-inside-avoid">
          <Said said={example} school={school} />
          <Quotations quotations={example.quotations} />
          <details open className="print-open">
            <summary className="min-h-11 py-2">Why this one, and what backs it</summary>
            <Note>{example.why}</Note>
            <ul className="list-disc pl-5">
              {example.evidence.map(({ id: piece, title: called, datedOn, quotation }) => (
                <li key={piece}>
                  {/* A quotation's title is how it begins. */}
                  <a href={`/${school}/evidence/${piece}`} className="inline-block py-2">
                    <bdi>{quotation ? `“${quotation}”` : called}</bdi>
                  </a>{' '}
                  <small>{shortDate(datedOn)}</small>
                </li>
              ))}
            </ul>
          </details>
        </div>
      ))}
    </Card>
  )
}
