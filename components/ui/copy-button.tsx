'use client'

import { useEffect, useState } from 'react'

/** Copies a text. Without JavaScript, or where the browser forbids it, there is no such button: the text can be selected. */
export function CopyButton({ text, label = 'Copy the link' }: { text: string; label?: string }) {
  const [state, setState] = useState<'absent' | 'ready' | 'copied'>('absent')
  useEffect(() => {
    if (navigator.clipboard) setState('ready')
  }, [])
  if (state === 'absent') return null
  return (
    <button
      type="button"
      onClick={() => navigator.clipboard.writeText(text).then(() => setState('copied'))}
      className="inline-flex min-h-11 cursor-pointer items-center rounded-md border-2 border-brand bg-card px-4 font-bold text-brand hover:underline"
    >
      <span aria-live="polite">{state === 'copied' ? 'Copied' : label}</span>
    </button>
  )
}
