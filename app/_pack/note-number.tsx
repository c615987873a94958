/** Leads from a number to where it comes from; on paper, by the number in brackets. */
export function NoteNumber({ notes, of }: { notes: Map<string, number>; of: readonly string[] }) {
  const numbers = of.flatMap((key) => notes.get(key) ?? [])
  return numbers.map((number) => (
    <sup key={number}>
      {' '}
      <a href={`#number-${number}`} aria-label={`Where number ${number} comes from`}>
        [{number}]
      </a>
    </sup>
  ))
}
