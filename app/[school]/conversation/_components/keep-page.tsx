'use client'

import { useEffect, useState } from 'react'

/** Has this device keep the page for when there is no connection, and says so once it does. */
export function KeepPage({ page, until }: { page: string; until: string }) {
  const [isKept, setKept] = useState(false)
  useEffect(() => {
    // A device that cannot, or does not want to, keeps nothing, and nothing is said.
    keep(page).then(setKept, () => {})
  }, [page])
  return (
    <p role="status" className="print:hidden text-[0.95rem] text-soft">
      {isKept && `On this device until ${until}, or until you sign out: it opens without a connection too.`}
    </p>
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
