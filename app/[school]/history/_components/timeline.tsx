import { Card } from '@/components/ui/card'
import { happeningInWords } from '@/lib/history/words'
import { longMoment } from '@/lib/platform/dates'

type Entry = { id: string; at: Date; personName: string; kind: string; detail: unknown }

/** What happened to one record, newest first, whichever feature it happened in: as putting it back from the bin does. */
export function Timeline({ entries }: { entries: Entry[] }) {
  return (
    <Card title="History" id="history">
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="border-t border-line py-1.5 first:border-t-0">
            {happeningInWords(entry)}
            <span className="block text-[0.95rem] text-soft">{longMoment(entry.at)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
