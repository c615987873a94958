import { Card } from '@/components/ui/card'
import type { LoadedCase } from './load-case'

/** The way to what the school learned from it, whether or not it was upheld. */
export function Learned({ loaded: { path, record } }: { loaded: LoadedCase }) {
  return (
    <Card title="What we learned" id="learned" className="print:hidden">
      <p>
        {record.endedOn
          ? 'What would you do differently? A line is enough.'
          : 'Lessons can be written at any time.'}
      </p>
      <a href={`${path}/lesson`} className="inline-block py-2">
        What we learned from it
      </a>
    </Card>
  )
}
