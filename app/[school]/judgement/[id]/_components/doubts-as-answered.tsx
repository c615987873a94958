import { Card } from '@/components/ui/card'
import type { JudgedDoubt } from '@/lib/judgement/as-judged'

/** What spoke against a judgement on the day it was agreed, and what was answered. */
export function DoubtsAsAnswered({ doubts }: { doubts: readonly JudgedDoubt[] }) {
  if (doubts.length === 0) return null
  return (
    <Card title="What spoke against it, and what was answered" id="doubts" className="mb-5">
      <ul>
        {doubts.map(({ rule, about, words, records, reply }) => (
          <li key={`${rule} ${about}`} className="border-t border-line py-2 first:border-t-0">
            <p>{words}</p>
            {records.length > 0 && (
              <p className="text-[0.95rem] text-soft">{records.map(({ title }) => title).join(', ')}</p>
            )}
            {reply ? (
              <p className="mt-1">
                <b>{reply.byName}:</b> <span className="whitespace-pre-line">{reply.words}</span>
              </p>
            ) : (
              <p className="mt-1 text-soft">Nobody answered this.</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
