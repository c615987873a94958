'use client'

import { useEffect, useState } from 'react'
import { type Sending, sendUnsent } from '../form/send-unsent'
import { PUT_ASIDE } from './unsent-check'

/** Milliseconds until what met no answer is tried again, while the page is looked at. */
const AGAIN = 15_000

/** Sends what the device has kept as soon as there is a connection, and says what became of it. */
export function UnsentNotice({ address, signIn }: { address: string; signIn: string }) {
  const [saved, setSaved] = useState<Sending['saved']>([])
  const [now, setNow] = useState<Omit<Sending, 'saved'>>({ refused: 0, waiting: 0 })

  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const go = async () => {
      clearTimeout(later)
      const ended = await sendUnsent(address)
      if (isGone) return
      setSaved((before) => [...before, ...ended.saved])
      setNow(ended)
      if (ended.waiting > 0 || ended.isUnknown || ended.mustSignIn) later = setTimeout(go, AGAIN)
    }
    go()
    window.addEventListener('online', go)
    window.addEventListener(PUT_ASIDE, go)
    return () => {
      isGone = true
      clearTimeout(later)
      window.removeEventListener('online', go)
      window.removeEventListener(PUT_ASIDE, go)
    }
  }, [address])

  const { refused, waiting, mustSignIn } = now
  const isQuiet = saved.length + refused + waiting === 0 && !mustSignIn
  return (
    <div
      role="status"
      className={
        isQuiet ? '' : 'print:hidden mb-4 rounded-card border-2 border-brand bg-brand-soft px-4 py-2'
      }
    >
      {saved.map(({ words, href }) => (
        <p key={href}>
          There is a connection again: what was kept on this device has been sent. {words}{' '}
          {href && (
            <a href={href} className="inline-block py-1">
              Open it
            </a>
          )}
        </p>
      ))}
      {waiting > 0 && !mustSignIn && (
        <p>What you saved without a connection is kept on this device. It is sent when there is one.</p>
      )}
      {mustSignIn && (
        <p>
          Something is kept on this device that has not been sent.{' '}
          <a href={signIn} className="inline-block py-1">
            Sign in
          </a>{' '}
          and it is sent.
        </p>
      )}
      {refused > 0 && (
        <p>
          Something you saved without a connection could not be saved as it is.{' '}
          <a href={address.replace(/\/[^/]+$/, '')} className="inline-block py-1">
            Put it right
          </a>
        </p>
      )}
    </div>
  )
}
