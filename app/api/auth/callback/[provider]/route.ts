import { type NextRequest, NextResponse } from 'next/server'
import { wayCookieOptions } from '@/app/(public)/sign-in/with/way-cookie'
import { joinFrom, signInFrom } from '@/lib/people/provider-sign-in'
import { pageToSayWhy, readWay, WAY } from '@/lib/people/provider-way'
import { landingPage } from '@/lib/people/sign-in-path'
import { env } from '@/lib/platform/env'
import { sessionFromProvider, wayCookies } from '@/lib/platform/next-auth-providers'
import { NOTICE } from '@/lib/platform/notice'
import { ProviderRefused } from '@/lib/platform/provider-identity'
import { sessionCookie } from '@/lib/platform/session-limits'

/** Where a provider sends somebody back to: in with a session, or to a page that says why not. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ provider: string }> }) {
  const { provider: id } = await params
  const url = env().ALONGSIDE_URL
  const go = (path: string) => {
    const response = NextResponse.redirect(new URL(path, url), 303)
    // Whatever came of it, it cannot be tried again.
    for (const name of [...wayCookies(), WAY])
      response.cookies.set(name, '', { ...wayCookieOptions(), maxAge: 0 })
    return response
  }
  const provider = env().providers.find((one) => one.id === id)
  if (!provider) return go('/sign-in')
  const way = readWay(request.cookies.get(WAY)?.value)
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  try {
    let page = way.to
    const sealed = await sessionFromProvider(provider, { query, cookies }, async (identity) => {
      if (!way.invitation) return (await signInFrom(identity)).personId
      const joined = await joinFrom(identity, way.invitation)
      page = landingPage({ slug: joined.schoolSlug, role: joined.role })
      return joined.personId
    })
    const response = go(page)
    const { name, options } = sessionCookie(url)
    response.cookies.set(name, sealed, options)
    if (way.invitation) response.cookies.set(NOTICE.name, 'Welcome. You are signed in.', NOTICE.options)
    return response
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error
    return go(pageToSayWhy(way, id, error.why))
  }
}
