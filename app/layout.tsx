import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

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

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  )
}
