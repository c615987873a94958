import { Note } from '@/components/ui/card'
import { MarkedText } from '@/components/ui/marked-text'
import { cutAtFlags } from '@/lib/impact/own-words'
import { MARK_NAMES } from '@/lib/judgement/reader/mark-names'
import type { MarkedSentence } from '@/lib/judgement/reader/marked-sentences'

/** A sentence with the words that triggered its marks, and for each mark the reason and what to write instead. */
export function SentenceMarks({
  school,
  sentence: { says, words, marks, beside },
}: {
  school: string
  sentence: MarkedSentence
}) {
  return (
    <>
      <blockquote className="border-l-4 border-line pl-3">
        <MarkedText parts={cutAtFlags(says, words)} why="marked" />
      </blockquote>
      {marks.map(({ mark, why, instead, source }) => (
        <div key={mark} className="mt-2">
          <p>
            <strong>{MARK_NAMES[mark]}.</strong> {why}
          </p>
          <p>
            <span className="font-bold">Instead: </span>
            {instead}
          </p>
          <Note>{source}</Note>
        </div>
      ))}
      {beside.length > 0 && (
        <div className="mt-2">
          <p className="font-bold">What the records would support</p>
          <ul className="list-disc pl-5">
            {beside.map(({ id, title, says: claim }) => (
              <li key={id}>
                <a href={`/${school}/activities/${id}`} className="inline-block py-1">
                  {title}
                </a>
                : {claim}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
