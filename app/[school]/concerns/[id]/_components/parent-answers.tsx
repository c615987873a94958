import { Card } from '@/components/ui/card'
import { VERDICT_NAMES } from '@/lib/concerns/case'
import { isByParent } from '@/lib/concerns/parent-record'
import type { CasePage } from '@/lib/concerns/queries'
import { longDate } from '@/lib/platform/dates'

type Answer = CasePage['events'][number]

/** What the parent said by their private link: beside their words, and as little to be changed as those. */
export function ParentAnswers({ record }: { record: CasePage }) {
  const answers = record.events.filter(({ kind }) => isByParent(kind)).toReversed()
  if (answers.length === 0) return null
  return (
    <Card title="What they answered by their link" id="answers">
      <ol>
        {answers.map((answer) => (
          <li key={answer.id} className="border-t border-line py-2 first:border-0">
            <span className="block text-[0.95rem] text-soft">{longDate(answer.onDay)}</span>
            {inWords(answer)}
            {answer.words && (
              <blockquote dir="auto" className="mt-1 whitespace-pre-wrap wrap-anywhere">
                {answer.words}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function inWords({ kind, verdict }: Answer): string {
  if (kind === 'parent_confirmed') return 'This is right.'
  if (kind === 'parent_added') return 'Something is missing or wrong:'
  return `How it was handled: ${verdict ? VERDICT_NAMES[verdict].toLowerCase() : 'answered'}.`
}
