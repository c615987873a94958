'use client'

import { type ComponentType, useEffect, useState } from 'react'

/** Told to the window when something was put aside to be sent. */
export const PUT_ASIDE = 'alongside.put-aside'

type Props = { address: string; signIn: string }

let brought: ComponentType<Props> | undefined

/** A page that puts forms aside brings along what sends them: without a connection it could not be fetched any more. */
export function bringNotice(notice: ComponentType<Props>): void {
  brought = notice
}

/**
 * Looks whether this device still holds a form that could not be sent, and only then brings in what sends it: so that it
 * costs the other pages next to nothing.
 */
export function UnsentCheck(props: Props) {
  const [Notice, setNotice] = useState<ComponentType<Props>>()
  useEffect(() => {
    const look = () => {
      if (!isAnythingUnsent()) return
      if (brought) return setNotice(() => brought)
      // Without a connection there is nobody to send it to either: the next page looks again.
      import('./unsent-notice').then(
        ({ UnsentNotice }) => setNotice(() => UnsentNotice),
        () => {},
      )
    }
    look()
    window.addEventListener(PUT_ASIDE, look)
    window.addEventListener('online', look)
    return () => {
      window.removeEventListener(PUT_ASIDE, look)
      window.removeEventListener('online', look)
    }
  }, [])
  return Notice ? <Notice {...props} /> : null
}

function isAnythingUnsent(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith('alongside.unsent.'))
  } catch {
    return false
  }
}
