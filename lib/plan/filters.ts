/** The academic year an address asks for; null for none, and for what is none. */
export const yearAsked = (asked: string | null | undefined): number | null =>
  asked && /^20\d\d$/.test(asked) ? Number(asked) : null
