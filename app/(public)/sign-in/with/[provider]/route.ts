import { type NextRequest, NextResponse } from 'next/server'
import { pageToSayWhy, readWay, WAY, writeWay } from '@/lib/people/provider-way'
import { clientAddress } from '@/lib/platform/client-address'
import { env } from '@/lib/platform/env'
import { startAtProvider } from '@/lib/platform/next-auth-providers'
import { ProviderRefused } from '@/lib/platform/provider-identity'
import { countTry } from '@/lib/platform/throttle'
import { wayCookieOptions } from '../way-cookie'

const BY_ADDRESS = { name: 'sign-in provider', tries: 100, minutes: 15 }

/**
 * Sends somebody to a provider to sign in. A link rather than a form, because browsers let no form lead to another site
 * (form-action); a page of another site that leads here only gets them to the sign-in page.
 */
export async function GET(request: NextRequest, { params }: { params: Promise<{ provider: string }> }) {
  const { provider: id } = await params
  const go = (path: string) => NextResponse.redirect(new URL(path, env().ALONGSIDE_URL), 303)
  const provider = env().providers.find((one) => one.id === id)
  const way = readWay(request.nextUrl.search)
  if (!provider || request.headers.get('sec-fetch-site') === 'cross-site') return go('/sign-in')
  try {
    if (await countTry(BY_ADDRESS, await clientAddress())) throw new ProviderRefused('too_often')
    const { address, cookies } = await startAtProvider(provider)
    const response = NextResponse.redirect(address, 303)
    for (const [name, value] of Object.entries(cookies)) response.cookies.set(name, value, wayCookieOptions())
    response.cookies.set(WAY, writeWay(way), wayCookieOptions())
    return response
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error
    return go(pageToSayWhy(way, id, error.why))
  }
}
