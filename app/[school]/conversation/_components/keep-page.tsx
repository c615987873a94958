'use client'

import { useEffect, useState } from 'react'
import { forgetKeptPages } from '@/lib/platform/kept-pages'

/** Has this device keep the page for when there is no connection; says so once it does, and how to have it gone. */
export function KeepPage({ page, until }: { page: string; until: string }) {
  const [isKept, setKept] = useState<boolean | null>(null)
  useEffect(() => {
    // A device that cannot, or does not want to, keeps nothing, and nothing is said.
    keep(page).then(
      (is) => setKept(is || null),
      () => {},
    )
  }, [page])
  const forget = () =>
    forgetKeptPages().then(
      () => setKept(false),
      () => {},
    )
  return (
    <div className="print:hidden mb-2 text-[0.95rem] text-soft">
      <p role="status">
        {isKept &&
          `On this device until ${until}, or until you sign out: it opens without a connection too. Whoever can unlock the device can read it, as they could a printed page.`}
        {isKept === false && 'It is off this device, until you open this page again.'}
      </p>
      {isKept && (
        <button
          type="button"
          onClick={forget}
          className="min-h-11 cursor-pointer font-bold text-brand underline"
        >
          Take it off this device
        </button>
      )}
    </div>
  )
}

async function keep(page: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  await navigator.serviceWorker.register(`${page}/service-worker`, { scope: page })
  const { active } = await navigator.serviceWorker.ready
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data === true)
    active?.postMessage('keep', [port2])
  })
}
