import { Card } from '@/components/ui/card'
import type { FrameworkPage } from '@/lib/judgement/framework-queries'
import { STATUS_NAMES } from '@/lib/judgement/framework-words'

/** The other editions of the same framework, with what was judged by each. */
export function Editions({ school, framework }: { school: string; framework: FrameworkPage }) {
  const others = framework.editions.filter(({ id }) => id !== framework.id)
  if (others.length === 0) return null
  return (
    <Card title="Its other editions" id="editions" className="mb-5">
      <p>What was judged by an edition stays as it was, whatever became of the edition.</p>
      <ul className="mt-2">
        {others.map(({ id, edition, status, judgements }) => (
          <li key={id} className="border-t border-line py-1.5">
            <a href={`/${school}/judgement/frameworks/${id}`} className="inline-block py-1 font-bold">
              {edition}
            </a>
            <span className="block text-[0.95rem] text-soft">
              {STATUS_NAMES[status]}. {judgements} {judgements === 1 ? 'judgement rests' : 'judgements rest'}{' '}
              on it.
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
