/** The largest spreadsheet that may be brought in, in bytes. next.config.js lets a form be a little larger than this. */
export const LARGEST_SPREADSHEET = 5 * 1024 * 1024

export function spreadsheetTooLarge(name: string, bytes: number): string {
  const size = (bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return `“${name}” is ${size} MB, and a spreadsheet may be up to 5 MB. Delete the sheets and columns you do not need, or save it as CSV, and choose it again.`
}
