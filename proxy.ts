import { type NextRequest, NextResponse } from 'next/server'
import { decode, encode } from 'next-auth/jwt'
import { env } from './lib/platform/env'
import {
  isDueForRenewal,
  isWithinLimits,
  SESSION_LIMITS,
  sessionCookieName,
} from './lib/platform/session-limits'

/**
 * Sends signed-out people to sign in, and keeps a session in use alive. Closed by default: a page is public
 * only by standing in this list. It decides nothing else; `requireViewer` and `lib` do.
 */
const PUBLIC = [
  '/sign-in',
  '/sign-out',
  '/set-up',
  '/invitation',
  '/reset',
  '/accessibility',
  '/health',
  '/hello',
  '/api/auth',
]

export async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  if (isPublic(pathname)) return NextResponse.next()

  const { ALONGSIDE_SECRET: secret, ALONGSIDE_URL: url } = env()
  const name = sessionCookieName(url)
  const token = await decode({ token: request.cookies.get(name)?.value, secret }).catch(() => null)
  const times = { signedInAt: Number(token?.signedInAt), seenAt: Number(token?.seenAt) }
  const at = Date.now()
  if (!token?.sub || !isWithinLimits(times, at)) {
    const signIn = new URL('/sign-in', url)
    if (pathname !== '/') signIn.searchParams.set('to', pathname + search)
    return NextResponse.redirect(signIn)
  }

  const response = NextResponse.next()
  if (isDueForRenewal(times, at)) {
    const renewed = await encode({
      token: { ...token, seenAt: at },
      secret,
      maxAge: SESSION_LIMITS.absoluteMs / 1000,
    })
    response.cookies.set(name, renewed, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: url.startsWith('https:'),
    })
  }
  return response
}

function isPublic(pathname: string): boolean {
  return PUBLIC.some((page) => pathname === page || pathname.startsWith(`${page}/`))
}

export const config = { matcher: ['/((?!_next/|favicon.ico|icon.svg).*)'] }
