import { longMoment } from '@/lib/platform/dates'
import { Card } from './card'

/** What happened to one record, newest first, each in a sentence. Nothing at all of a record nothing happened to yet. */
export function Timeline({ entries }: { entries: { id: string; at: Date; sentence: string }[] }) {
  if (entries.length === 0) return null
  return (
    <Card title="History" id="history" className="mt-8">
      <ol>
        {entries.map(({ id, at, sentence }) => (
          <li key={id} className="border-t border-line py-1.5">
            {sentence}
            <span className="block text-[0.95rem] text-soft">{longMoment(at)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
