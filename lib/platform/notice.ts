/** One sentence for the top of the next page, kept just long enough to get there. */
export const NOTICE = {
  name: 'notice',
  options: { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 8 },
} as const
