'use client'

import { useSent } from '@/components/form/action-form'
import type { ReadBack as Read } from '@/lib/judgement/reader/queries'
import { SentenceMarks } from '../../_components/sentence-marks'
import type { ReadState } from '../actions'

/** How the text that was sent reads: all of it with its marked sentences numbered, then each with its reasons. */
export function ReadBack({ school }: { school: string }) {
  const { read, errors } = useSent() as ReadState
  const shown = read && Object.keys(errors).length === 0 ? read : null
  return (
    <div className="mt-6">
      <div role="status">
        {shown && (
          <>
            <h2>How it reads</h2>
            <p>{howMany(shown.sentences, shown.marked.length)}</p>
          </>
        )}
      </div>
      {shown && shown.marked.length > 0 && <Marks school={school} read={shown} />}
    </div>
  )
}

/** The text with its marked sentences numbered, and under it each with its reasons. */
function Marks({ school, read: { text, marked } }: { school: string; read: Read }) {
  return (
    <>
      <p className="mt-3 max-w-prose whitespace-pre-line break-words">
        {marked.map(({ at, says }, i) => (
          <span key={at}>
            {text.slice(endOf(marked[i - 1]), at)}
            <mark className="bg-mark-soft text-inherit underline decoration-wavy underline-offset-4">
              {says}
            </mark>
            <sup> [{i + 1}]</sup>
          </span>
        ))}
        {text.slice(endOf(marked.at(-1)))}
      </p>
      <ol className="mt-4 list-decimal space-y-5 pl-6">
        {marked.map((sentence) => (
          <li key={sentence.at}>
            <SentenceMarks school={school} sentence={sentence} />
          </li>
        ))}
      </ol>
    </>
  )
}

const endOf = (sentence: { at: number; says: string } | undefined) =>
  sentence ? sentence.at + sentence.says.length : 0

function howMany(sentences: number, marked: number): string {
  const of = sentences === 1 ? 'one sentence' : `${sentences} sentences`
  if (marked === 0)
    return `None of ${of} carries a mark. That is not praise: the rules know some ways of going wrong, and not all.`
  return `${marked} of ${of} ${marked === 1 ? 'carries' : 'carry'} a mark. Look at them again; you decide.`
}
