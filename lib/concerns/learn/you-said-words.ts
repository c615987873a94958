/** What is printed for parents hides small numbers: impact method, section 7. */
const SMALLEST_PUBLIC = 10

/**
 * Who said it: never a number under the public threshold, and above it in tens, so that two sheets of different days do not
 * tell of the one family between them.
 */
export function whoSaid(families: number): string {
  const tens = Math.floor(families / SMALLEST_PUBLIC) * SMALLEST_PUBLIC
  return tens === 0 ? 'Parents and carers told us' : `${tens} families or more told us`
}
