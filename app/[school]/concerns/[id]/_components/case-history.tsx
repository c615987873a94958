import { Card } from '@/components/ui/card'
import { longMoment } from '@/lib/platform/dates'
import type { LoadedCase } from './load-case'

/** Every entry of its history, folded away: who did what, and when it was put down. */
export function CaseHistory({ loaded: { entries } }: { loaded: LoadedCase }) {
  return (
    <Card title="History" id="history" className="mt-5">
      <details>
        <summary className="min-h-11 cursor-pointer py-2">
          {entries.length === 1 ? 'One entry' : `${entries.length} entries`}, as they were put down
        </summary>
        <ol>
          {entries.map(({ id, at, sentence }) => (
            <li key={id} className="border-t border-line py-1.5">
              {sentence}
              <span className="block text-[0.95rem] text-soft">{longMoment(at)}</span>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  )
}
