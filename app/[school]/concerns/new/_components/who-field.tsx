'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { TextField } from '@/components/form/fields'
import type { WhoSuggestion } from '@/lib/concerns/suggest-who'

/** Milliseconds after a key is pressed until the register is asked. */
const SOON = 150

/** Who raised it: suggestions from the register while somebody types, and without them whatever they type. */
export function WhoField({ address, hint }: { address: string; hint: string }) {
  const [found, setFound] = useState<WhoSuggestion[]>([])
  const asking = useRef<{ timer?: number; request?: AbortController }>({})
  useEffect(() => () => stop(asking.current), [])

  function typed({ currentTarget }: FormEvent<HTMLInputElement>) {
    const text = currentTarget.value.trim()
    stop(asking.current)
    // What was chosen from the list needs no other.
    if (text === '' || found.some(({ value }) => value === text)) return
    const request = new AbortController()
    const timer = window.setTimeout(() => {
      fetch(`${address}?q=${encodeURIComponent(text)}`, { signal: request.signal })
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
        .then(setFound)
        // It is free text all the same.
        .catch(() => {})
    }, SOON)
    asking.current = { timer, request }
  }

  return (
    <>
      <TextField
        name="about"
        label="Who raised it?"
        hint={hint}
        optional
        autoComplete="off"
        spellCheck={false}
        list="who-raised-it"
        dir="auto"
        maxLength={200}
        onInput={typed}
      />
      <datalist id="who-raised-it">
        {found.map(({ value, words }) => (
          <option key={`${words} ${value}`} value={value}>
            {words}
          </option>
        ))}
      </datalist>
    </>
  )
}

function stop({ timer, request }: { timer?: number; request?: AbortController }) {
  window.clearTimeout(timer)
  request?.abort()
}
