import { Card } from '@/components/ui/card'
import { FAMILY_HAPPENINGS } from '@/lib/families/happenings'
import type { HistoryEntry } from '@/lib/families/queries'
import { longMoment } from '@/lib/platform/dates'

/** What happened to a family and its pupils, newest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  return (
    <Card title="History" id="history">
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="border-t border-line py-1.5 first:border-0">
            {entry.personName} {worded(entry)}
            <span className="block text-[0.95rem] text-soft">{longMoment(entry.at)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function worded({ kind, detail }: HistoryEntry): string {
  return FAMILY_HAPPENINGS[kind]?.(detail) ?? kind.replace(/[._]/g, ' ')
}
