/** A text with marked words: by a line under them, and in words for whoever hears the page. */
export function MarkedText({
  parts,
  why = 'says more than the figures allow',
}: {
  /** As `cutAtFlags` in lib/impact/own-words.ts cuts it. */
  parts: readonly { text: string; isAbove: boolean; at: number }[]
  /** What is heard behind each. */
  why?: string
}) {
  return (
    <span className="whitespace-pre-line">
      {parts.map(({ text, isAbove, at }) =>
        isAbove ? (
          <mark
            key={at}
            className="bg-transparent text-inherit underline decoration-wrong decoration-wavy underline-offset-4"
          >
            {text}
            <span className="sr-only"> ({why})</span>
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  )
}
