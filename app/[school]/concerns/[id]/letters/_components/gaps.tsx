/** What is missing in a letter, by name: it stands in square brackets where it belongs. */
export function Gaps({ gaps }: { gaps: readonly string[] }) {
  if (gaps.length === 0) return null
  return (
    <div role="note" className="mb-4 rounded-card border border-mark-line bg-mark-soft p-4 print:hidden">
      <h2>{gaps.length === 1 ? 'One gap to fill in' : `${gaps.length} gaps to fill in`}</h2>
      <p className="mt-1">
        We do not know this yet. Write it into the letter where it stands in square brackets:
      </p>
      <ul className="mt-1 list-disc pl-5">
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </div>
  )
}
