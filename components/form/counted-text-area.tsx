'use client'

import { type ComponentProps, useCallback, useEffect, useRef, useState } from 'react'
import { TextArea } from './fields'

/** A text area that says how many letters stand in it and how many there may be. Without JavaScript the hint alone says it. */
export function CountedTextArea({ most, hint, ...area }: ComponentProps<typeof TextArea> & { most: number }) {
  const around = useRef<HTMLDivElement>(null)
  const [letters, setLetters] = useState((area.defaultValue ?? '').length)
  const count = useCallback(
    () => setLetters(around.current?.querySelector('textarea')?.value.trim().length ?? 0),
    [],
  )
  // What was typed before comes back into the field without anybody pressing a key: then this is made anew.
  useEffect(count, [count])
  return (
    <div ref={around} onInput={count} onChange={count}>
      <TextArea
        {...area}
        hint={
          <>
            {hint} At most {most} letters.
          </>
        }
      />
      <p
        className="noscript:hidden -mt-4 mb-5 text-[0.95rem] text-soft"
        aria-live={letters > most ? 'polite' : 'off'}
      >
        {letters > most ? `${letters - most} letters too many` : `${letters} of ${most} letters`}
      </p>
    </div>
  )
}
