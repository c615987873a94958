import type { Role } from '@/prisma/generated/enums'

/**
 * Where to go after signing in, when an address asked for it: a path on this site and nothing else, so that no link
 * to the sign-in page can send somebody elsewhere.
 */
export function pathToReturnTo(asked: string | null | undefined): string {
  if (!asked?.startsWith('/')) return '/'
  // Browsers read a backslash as a slash and drop tabs and line ends: "/\evil.example", "/\t/evil.example".
  if (/[\\\p{Cc}]/u.test(asked)) return '/'
  const here = 'http://alongside.invalid'
  const url = URL.canParse(asked, here) ? new URL(asked, here) : null
  // "/.//evil.example" is within this site until its dots are resolved: then it is an address without a scheme.
  if (!url || url.origin !== here || url.pathname.startsWith('//')) return '/'
  return url.pathname.startsWith('/sign-') ? '/' : url.pathname + url.search
}

/** The page of a school each role opens with. */
export function landingPage(school: { slug: string; role: Role }): string {
  if (school.role === 'governor') return `/${school.slug}/impact/governors`
  if (school.role === 'trust_leader') return `/${school.slug}/impact`
  return `/${school.slug}`
}
