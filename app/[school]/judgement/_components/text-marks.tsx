import { besideOf, type WhatStands } from '@/lib/judgement/reader/beside'
import { markedSentences } from '@/lib/judgement/reader/marked-sentences'
import { SentenceMarks } from './sentence-marks'

/**
 * How a saved text reads, beside where it was typed: the sentences that carry a mark, each with the reason and what to write
 * instead. Nothing where none does. It blocks nothing.
 */
export function TextMarks({
  school,
  text,
  activities = [],
}: {
  school: string
  text: string | null
  /** Those it is about, with where each stands: what they support is shown beside it. */
  activities?: readonly WhatStands[]
}) {
  const { marked } = markedSentences(text ?? '')
  if (marked.length === 0) return null
  return (
    <details className="mt-2 rounded-card border border-line bg-card px-3 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2.5 text-brand">
        {marked.length === 1 ? 'One sentence' : `${marked.length} sentences`} to look at again
      </summary>
      <ul className="space-y-4 pb-3">
        {marked.map((sentence) => (
          <li key={sentence.at}>
            <SentenceMarks
              school={school}
              sentence={{ ...sentence, beside: besideOf(sentence, activities) }}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
