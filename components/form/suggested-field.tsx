'use client'

import { useEffect, useRef, useState } from 'react'
import { TextField } from './fields'

/** What may be meant: what is taken, and who or what it is. */
type Suggestion = { value: string; words: string }

type Props = { name: string; label: string; hint: string; address: string; defaultValue?: string | null }

/** Milliseconds after a key is pressed until the register is asked. */
const SOON = 150

/** One line of text with suggestions from the school while somebody types, and without them whatever they type. */
export function SuggestedField({ address, ...field }: Props) {
  const [found, setFound] = useState<Suggestion[]>([])
  const list = `${field.name}-suggestions`
  const asking = useRef<{ timer?: number; request?: AbortController }>({})
  const box = useRef<HTMLDivElement>(null)

  // What somebody has typed before the page's script was there is looked for as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the field comes to life
  useEffect(() => {
    const typed = box.current?.querySelector('input')?.value ?? ''
    if (typed !== (field.defaultValue ?? '')) look(typed)
    return () => stop(asking.current)
  }, [])

  function look(typed: string) {
    const text = typed.trim()
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
    <div ref={box}>
      <TextField
        {...field}
        optional
        autoComplete="off"
        spellCheck={false}
        list={list}
        dir="auto"
        maxLength={200}
        onInput={({ currentTarget }) => look(currentTarget.value)}
      />
      <datalist id={list}>
        {found.map(({ value, words }) => (
          <option key={`${words} ${value}`} value={value}>
            {words}
          </option>
        ))}
      </datalist>
    </div>
  )
}

function stop({ timer, request }: { timer?: number; request?: AbortController }) {
  window.clearTimeout(timer)
  request?.abort()
}
