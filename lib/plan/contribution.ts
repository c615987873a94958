type Contribution = { became: string | null }

/** Whether parents and carers contributed to a priority, and for how much of it is known what became of it. */
export function contributionsInWords(contributions: readonly Contribution[]): string {
  const count = contributions.length
  if (count === 0) return 'Nothing that parents and carers contributed is on record.'
  const known = contributions.filter(({ became }) => became !== null).length
  const of =
    count === 1
      ? 'One thing parents and carers contributed'
      : `${count} things parents and carers contributed`
  if (known === count)
    return `${of} ${count === 1 ? 'is' : 'are'} on record, with what became of ${count === 1 ? 'it' : 'them'}.`
  if (known === 0)
    return `${of} ${count === 1 ? 'is' : 'are'} on record, and not what became of ${count === 1 ? 'it' : 'them'}.`
  return `${of} are on record, ${known} with what became of ${known === 1 ? 'it' : 'them'}.`
}
