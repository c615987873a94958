/**
 * How close a typed word is to a known one: 1 the same, above 0.9 its beginning, less for each letter that is wrong, 0 too
 * far. For the few words the application itself knows (its places, the months); the school's own are compared by the
 * database.
 */
export function closeness(typed: string, known: string): number {
  if (typed === known) return 1
  if (typed.length >= 2 && known.startsWith(typed)) return 0.9
  // A plural, or the singular of one.
  if (typed.length >= 4 && (`${typed}s` === known || typed === `${known}s`)) return 0.95
  const allowed = allowedWrong(typed)
  // Most words are too long or too short, which is seen at once.
  if (allowed === 0 || Math.abs(typed.length - known.length) > allowed) return 0
  const wrong = lettersWrong(typed, known)
  return wrong <= allowed ? 0.8 * (1 - wrong / typed.length) : 0
}

/** Letters that may be wrong in a word before it is another word. */
const allowedWrong = (word: string) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/** Letters to add, take away, exchange for another or with their neighbour, until one word is the other. */
function lettersWrong(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
