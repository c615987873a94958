/** When a nightly copy is due, what it is called, and which ones have had their day. No I/O, no clock. */

/** How many are kept: two weeks. */
export const kept = 14

/** The hour, on this computer's clock, from which the night's copy is due. */
const hour = 2

const pattern = /^nightly-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)\.zip$/
const unfinished = /^nightly-[\d-]+\.zip\.unfinished-\d+$/

/** @param {Date} at @returns {string} 'nightly-2026-11-22-020000.zip', by this computer's clock */
export function nightlyName(at) {
  const two = (number) => String(number).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `nightly-${day}-${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('')}.zip`
}

/** When a file of that name was made; undefined for anything that is not a nightly copy. */
function madeAt(name) {
  const [, year, month, ...rest] = (name.match(pattern) ?? []).map(Number)
  return year === undefined ? undefined : new Date(year, month - 1, ...rest)
}

/**
 * Whether the last night has no copy yet. A computer that is off at night makes up for it when it is started.
 *
 * @param {{ now: Date, since: Date | null, names: string[] }} known `since`: when the installation got its first school,
 *   null when it has none; `names`: of the files in the folder
 */
export function isDue({ now, since, names }) {
  const night = lastNight(now)
  if (!since || since >= night) return false
  return !names.some((name) => madeAt(name) >= night)
}

function lastNight(now) {
  const night = new Date(now)
  night.setHours(hour, 0, 0, 0)
  if (night > now) night.setDate(night.getDate() - 1)
  return night
}

/** The nightly copies beyond the newest ones, and what was left unfinished by a night cut short. Nobody else's files. */
export function pastTheirDay(names) {
  const copies = names.filter((name) => madeAt(name)).sort()
  return [
    ...copies.slice(0, Math.max(0, copies.length - kept)),
    ...names.filter((name) => unfinished.test(name)),
  ]
}
