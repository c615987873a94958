/**
 * What checking a school's history found, in words: for the page, the command, and backups alike. It runs before anything
 * is built, so it is plain JavaScript.
 *
 * @typedef {'changed' | 'removed' | 'removed_with' | 'added' | 'link_gone' | 'link_changed' | 'end_gone'} Problem as `check_history` in the
 *   database names them
 * @typedef {{ problem: Problem, number: number | null, at: Date | string | null, kind: string | null }} Break
 *   `at`, `kind`: of the entry it shows at; null when the school has none left
 * @typedef {{ entries: number, place: number, checksum: string, breaks: Break[] }} Checked `place`, `checksum`: where the
 *   chain ends, in hexadecimal
 */

/** As many as `check_history` tells of at once. */
const mostTold = 100

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const told = {
  changed: (which) => `The entry of ${which} has been changed since it was written.`,
  removed: (which) => `The entry of ${which} has been taken out.`,
  removed_with: (which) => `An entry that was written together with that of ${which} has been taken out.`,
  added: (which) => `The entry of ${which} was not written by Alongside.`,
  link_gone: (which) =>
    `What was written just before the entry of ${which} has been taken out, and its place in the chain is empty.`,
  link_changed: (which) =>
    `At the entry of ${which} the chain does not hold: something there, or just before it, has been exchanged or moved.`,
  end_gone: (which) =>
    `The end of the history has been taken out: the last entry that is left is that of ${which}.`,
}

/**
 * One place where the history is not as it was written: 'The entry of Tuesday 3 March 2026 (family added) has been …'
 *
 * @param {Break} found
 */
export function breakInWords({ problem, at, kind }) {
  if (!at) return 'The whole history has been taken out.'
  const when = day.format(new Date(at)).replace(',', '')
  return told[problem](kind ? `${when} (${kind.replace(/[._]/g, ' ')})` : when)
}

/** The finding, in one sentence. @param {Checked} checked */
export function foundInWords({ entries, breaks }) {
  const count = entries.toLocaleString('en-GB')
  if (breaks.length === 0) {
    return entries === 1
      ? 'The history is whole: its one entry stands as it was written.'
      : `The history is whole: its ${count} entries stand as they were written, and none is missing.`
  }
  const places =
    breaks.length === 1
      ? 'in one place'
      : breaks.length >= mostTold
        ? `in ${mostTold} places or more`
        : `in ${breaks.length} places`
  return `The history is not whole: it was changed in the database ${places}.`
}
