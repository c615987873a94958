/** A text with some of its words marked, by a line under them and in words for whoever hears the page. */
export function MarkedText({
  parts,
  meaning,
}: {
  parts: readonly { text: string; isAbove: boolean; at: number }[]
  /** What the mark means: "says more than the figures allow". */
  meaning: string
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
            <span className="sr-only"> ({meaning})</span>
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  )
}
