import { Card } from '@/components/ui/card'
import type { UsefulStep } from '@/lib/impact/most-useful'

export function UsefulCard({ school, useful }: { school: string; useful: UsefulStep[] }) {
  return (
    <Card title="The next steps that would say most" id="next" tone="next" className="lg:col-span-5">
      {useful.length === 0 ? (
        <p>Nothing is waiting. Plan the next activity, and say beforehand what it should change.</p>
      ) : (
        <ol className="list-decimal pl-5">
          {useful.map((step) => (
            <li key={step.path} className="mb-2.5 pl-1">
              <b>{step.about}.</b> {step.words}{' '}
              <a href={`/${school}${step.path}`} className="inline-block py-1">
                {step.label}
              </a>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
