'use client'

import { useEffect, useState } from 'react'

const SECONDS = 120

/** Two minutes, which is a good length for an answer. Without JavaScript it is that sentence, and the clock on the wall. */
export function Timer() {
  const [ends, setEnds] = useState<number | null>(null)
  const [left, setLeft] = useState(SECONDS)
  useEffect(() => {
    if (ends === null) return
    const tick = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((ends - Date.now()) / 1000))
      setLeft(seconds)
      if (seconds === 0) clearInterval(tick)
    }, 1000)
    return () => clearInterval(tick)
  }, [ends])
  const isRunning = ends !== null && left > 0
  const startOrStop = () => {
    setLeft(SECONDS)
    setEnds(isRunning ? null : Date.now() + SECONDS * 1000)
  }
  return (
    <div className="print:hidden flex flex-wrap items-center gap-x-4">
      <p>Two minutes are a good length for an answer.</p>
      <button
        type="button"
        onClick={startOrStop}
        className="noscript:hidden min-h-11 cursor-pointer rounded-md border-2 border-brand bg-card px-4 py-1.5 font-bold text-brand hover:underline"
      >
        {isRunning ? 'Stop the time' : 'Take two minutes'}
      </button>
      {/* Said every second it would drown what somebody is practising: only its beginning, half and end are announced. */}
      <span aria-hidden="true" className="tabular-nums">
        {ends !== null && `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
      </span>
      <span role="status">{ends === null ? '' : announced(left)}</span>
    </div>
  )
}

function announced(left: number): string {
  if (left === 0) return 'Two minutes are over.'
  return left > SECONDS / 2 ? 'The time runs.' : 'One minute left.'
}
