'use client'

import { useEffect, useRef, useState } from 'react'

type Progress = { sent: number; total: number }

const A_SECOND = 1000

/** Says how much of the ZIP is on its way, once its form is sent. Without JavaScript the browser's own list of downloads does. */
export function DownloadProgress({ address }: { address: string }) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const form = place.current?.closest('form')
    const ask = () => setIsAsked(true)
    form?.addEventListener('submit', ask)
    return () => form?.removeEventListener('submit', ask)
  }, [])

  const isOver = progress !== null && progress.sent >= progress.total
  useEffect(() => {
    if (!isAsked || isOver) return
    const look = setInterval(async () => {
      const answer = await fetch(address).catch(() => null)
      if (answer?.ok) setProgress(await answer.json())
    }, A_SECOND)
    return () => clearInterval(look)
  }, [address, isAsked, isOver])

  return (
    <div ref={place} role="status" className="mt-3">
      {isAsked && (
        <>
          <p>{wordsFor(progress, isOver)}</p>
          {progress && (
            <progress aria-label="Handed on" className="w-full" value={progress.sent} max={progress.total} />
          )}
        </>
      )}
    </div>
  )
}

function wordsFor(progress: Progress | null, isOver: boolean): string {
  if (!progress) return 'The tables are being written.'
  if (isOver) return 'The last of it is on its way to your browser.'
  return `${Math.floor((100 * progress.sent) / Math.max(1, progress.total))}% is on its way to your browser.`
}
