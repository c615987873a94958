/** Under this many, "all" and "none" are "almost all" and "almost none": impact method, section 7. */
const FEWEST_FOR_ALL = 20

/**
 * How many were in time, in words: the few that were late would be a small number. "Most of those that were due were in
 * time."
 */
export function timelyInWords(
  { inTime, due }: { inTime: number; due: number },
  smallestShown: number,
): string {
  if (due < smallestShown) return 'too few were due to say'
  const share = inTime / due
  if (share === 1 && due >= FEWEST_FOR_ALL) return 'all in time'
  if (share >= 0.9) return 'almost all in time'
  if (share >= 0.6) return 'most in time'
  if (share >= 0.4) return 'about half in time'
  if (share >= 0.1) return 'fewer than half in time'
  return 'almost none in time'
}
