/** The largest calendar file, in bytes. Three years of a council's term dates, an event a day, are a fifteenth of it. */
export const LARGEST_CALENDAR = 2 * 1024 * 1024

/** @param what “term dates.ics” in its marks, or what was pasted */
export function calendarTooLarge(what: string, bytes: number): string {
  // Rounded up, so that a little over 2 MB does not read as 2 MB.
  const size = Math.ceil((bytes / 1024 / 1024) * 10) / 10
  return `${what} is ${size.toLocaleString('en-GB')} MB, and a calendar of term dates may be up to 2 MB. Choose one that holds only term dates, or export a shorter time.`
}
