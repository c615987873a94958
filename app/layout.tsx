import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'
import { DOOR_LOCALE, htmlLanguage, isLocale } from '@/lib/door/languages'

export const metadata: Metadata = {
  title: { default: 'Alongside', template: '%s · Alongside' },
  description:
    'The running record of a school’s partnership with parents and carers, and what difference it makes.',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/** A page made beforehand could not carry the number that its scripts run by (proxy.ts). */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** In English, but for what parents open: which language such a page is in, the proxy says. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = (await headers()).get(DOOR_LOCALE)
  return (
    <html {...htmlLanguage(isLocale(locale) ? locale : 'en')}>
      <body>{children}</body>
    </html>
  )
}
