/** The largest spreadsheet that may be brought in, in bytes. */
export const LARGEST_SPREADSHEET = 5 * 1024 * 1024

export function spreadsheetTooLarge(name: string, bytes: number): string {
  // Rounded up, so that a little over 5 MB does not read as 5 MB.
  const size = Math.ceil((bytes / 1024 / 1024) * 10) / 10
  return `“${name}” is ${size.toLocaleString('en-GB')} MB, and a spreadsheet may be up to 5 MB. Delete the sheets and columns you do not need, or save it as CSV, and choose it again.`
}

/** The largest form, in bytes: a spreadsheet and what stands around it. next.config.js says the same to the framework. */
export const LARGEST_FORM = 6 * 1024 * 1024

export const FORM_TOO_LARGE =
  'That was larger than 6 MB, so nothing of it was read. A spreadsheet may be up to 5 MB: delete the sheets and columns you do not need, or save it as CSV.'

export const PASTE_TOO_LARGE =
  'This is more than 5 MB. Save it as a file, in parts if need be, and choose that.'
