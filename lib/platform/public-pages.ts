/** The pages anybody may open. Closed by default: a page is public only by standing in this list. */
const PUBLIC = [
  '/sign-in',
  '/sign-out',
  '/set-up',
  '/invitation',
  '/reset',
  '/forgotten-password',
  '/accessibility',
  '/calendar-feed',
  '/our-record',
  '/door',
  '/published',
  '/visit',
  '/health',
  '/ready',
  '/metrics',
  '/hello',
  '/api/auth/callback',
]

export function isPublic(pathname: string): boolean {
  return PUBLIC.some((page) => pathname === page || pathname.startsWith(`${page}/`))
}
