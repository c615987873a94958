import { type NextRequest, NextResponse } from 'next/server'
import { cookieTakenAt } from './lib/door/cookies'
import { DOOR_LOCALE, IN_LANGUAGE, isForParents, localeFor } from './lib/door/languages'
import { ASKED_FOR, sealAddress } from './lib/platform/asked-for'
import { env } from './lib/platform/env'
import { openSession, sealSession } from './lib/platform/next-auth'
import { NOTICE } from './lib/platform/notice'
import { isPublic } from './lib/platform/public-pages'
import { contentPolicy, FILE_POLICY, isFile, transportPolicy } from './lib/platform/security-policy'
import { isReadableAddress, isReadableForm, isRoute, NOT_A_FORM } from './lib/platform/sent-form'
import { isDueForRenewal, isWithinLimits, sessionCookie } from './lib/platform/session-limits'
import { FORM_TOO_LARGE, LARGEST_FORM } from './lib/platform/upload-limit'

/**
 * Sends signed-out people to sign in, keeps a session in use alive, turns away what no page can read, and says which scripts
 * a page may run. Which pages are public is said in lib/platform/public-pages. It tells the pages of parents their language. It
 * decides nothing else; `requireViewer` and `lib` do.
 */
export async function proxy(request: NextRequest) {
  const { ALONGSIDE_URL, NODE_ENV } = env()
  const headers = new Headers(request.headers)
  const { pathname, searchParams } = request.nextUrl
  const policy = contentPolicy(crypto.randomUUID(), pathname, NODE_ENV === 'development')
  // Next reads the nonce out of it, for the scripts it writes into the page.
  headers.set('content-security-policy', policy)
  headers.delete(ASKED_FOR)
  headers.delete(DOOR_LOCALE)
  if (isForParents(pathname)) {
    headers.set(DOOR_LOCALE, localeFor(searchParams.get(IN_LANGUAGE), request.headers.get('accept-language')))
  }
  const answer = await answerTo(request, headers)
  const cookieTaken = request.method === 'GET' && cookieTakenAt(pathname, ALONGSIDE_URL)
  if (cookieTaken) answer.headers.append('set-cookie', cookieTaken)
  answer.headers.set('content-security-policy', isFile(pathname) ? FILE_POLICY : policy)
  const transport = transportPolicy(ALONGSIDE_URL)
  if (transport) answer.headers.set('strict-transport-security', transport)
  return answer
}

async function answerTo(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const isTooLarge = Number(request.headers.get('content-length')) > LARGEST_FORM
  if (!isReadableAddress(pathname, search) || !(isTooLarge || (await isReadable(request))))
    return new NextResponse(NOT_A_FORM, { status: 400 })
  if (isPublic(pathname)) return NextResponse.next({ request: { headers } })

  const url = env().ALONGSIDE_URL
  const { name, options } = sessionCookie(url)
  const claims = await openSession(request.cookies.get(name)?.value)
  const at = Date.now()
  // Where to come back to, should the session turn out to have been ended elsewhere.
  headers.set(ASKED_FOR, sealAddress(pathname + search))
  const response = NextResponse.next({ request: { headers } })
  if (!claims || !isWithinLimits(claims, at)) {
    // A form sent by script follows no redirect; its own action asks for the viewer and sends it to sign in.
    if (request.headers.has('next-action')) return response
    const signIn = new URL('/sign-in', url)
    if (pathname !== '/' && search.length < LONGEST_QUERY) signIn.searchParams.set('to', pathname + search)
    return NextResponse.redirect(signIn, 303)
  }

  // The framework would answer with nothing but an error: back to the page, which says why.
  if (isTooLarge && !request.headers.has('next-action')) {
    const back = NextResponse.redirect(new URL(pathname + search, url), 303)
    back.cookies.set(NOTICE.name, FORM_TOO_LARGE, NOTICE.options)
    return back
  }

  if (isDueForRenewal(claims, at)) {
    response.cookies.set(name, await sealSession({ ...claims, seenAt: at }), options)
  }
  return response
}

function isReadable(request: NextRequest): boolean | Promise<boolean> {
  return request.method !== 'POST' || isRoute(request.nextUrl.pathname) || isReadableForm(request)
}

/** A longer one was made up, and would make the answer's own header too long to be read. */
const LONGEST_QUERY = 2000

/**
 * Uploads are left out: of whatever passes through here Next holds the body in memory, and gives on no more than 10 MB of
 * it. Those routes ask for themselves who is sending.
 */
export const config = {
  matcher: [
    '/((?!_next/|favicon.ico|icon.svg|[^/]+/evidence/upload$|[^/]+/concerns/[^/]+/files/upload$).*)',
    {
      source: '/:school/evidence/upload',
      missing: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }],
    },
    {
      source: '/:school/concerns/:id/files/upload',
      missing: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }],
    },
  ],
}
