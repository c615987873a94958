const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A value as text within a page that is written by hand. Nothing is nothing. */
export const escaped = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : String(value).replace(/[&<>"']/g, (sign) => signs[sign] as string)
