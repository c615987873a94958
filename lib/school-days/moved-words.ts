/** "3 open deadlines moved.", for the notice after a change; null when none did. */
function movedInWords(moved: number): string | null {
  if (moved === 0) return null
  return `${moved.toLocaleString('en-GB')} open ${moved === 1 ? 'deadline' : 'deadlines'} moved.`
}

/** What was done, and what moved by it. */
export const withMoved = (done: string, moved: number): string =>
  [done, movedInWords(moved)].filter((sentence) => sentence !== null).join(' ')
