'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'

type FoundSchool = { urn: string; name: string; postcode: string }

/**
 * The search for a school. Sent as a form it answers with the page; while one types, with JavaScript, it answers below
 * the box.
 */
export function FindSchool({ query, found }: { query: string; found: FoundSchool[] }) {
  const [shown, setShown] = useState({ query, found })
  const typing = useRef<{ timer?: number; request?: AbortController }>({})

  useEffect(() => () => stop(typing.current), [])

  function typed(event: FormEvent<HTMLInputElement>) {
    const text = event.currentTarget.value.trim()
    stop(typing.current)
    if (text.length < 3) return setShown({ query: '', found: [] })
    const request = new AbortController()
    const timer = window.setTimeout(() => {
      fetch(`/set-up/school/suggestions?q=${encodeURIComponent(text)}`, { signal: request.signal })
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
        .then((schools: FoundSchool[]) => setShown({ query: text, found: schools }))
        // The button still searches.
        .catch(() => {})
    }, 150)
    typing.current = { timer, request }
  }

  return (
    <>
      <form method="get" action="/set-up/school">
        <label htmlFor="q" className="font-bold">
          Its name, postcode or URN
        </label>
        <div id="q-hint" className="text-soft">
          Part of the name is enough, with the postcode if it is a common one.
        </div>
        <div className="mt-1 flex gap-2">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={200}
            onInput={typed}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="q-hint"
            className="block min-h-11 w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
          />
          <button
            type="submit"
            className="min-h-11 cursor-pointer rounded-md border-2 border-brand bg-brand px-4 font-bold text-on-brand"
          >
            Search
          </button>
        </div>
      </form>
      <p role="status" className="mt-4">
        {shown.query && howMany(shown.found.length)}
      </p>
      <ul className="mt-2 grid gap-2">
        {shown.found.map((school) => (
          <li key={school.urn}>
            <a
              href={`/set-up/details?urn=${school.urn}`}
              className="block min-h-11 rounded-md border border-line bg-card px-3 py-2 no-underline hover:border-brand"
            >
              <span className="font-bold underline">{school.name}</span>
              <span className="block text-[0.95rem] text-ink">
                {school.postcode}, URN {school.urn}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function stop({ timer, request }: { timer?: number; request?: AbortController }) {
  window.clearTimeout(timer)
  request?.abort()
}

function howMany(count: number): string {
  if (count === 0) return 'No school in the list matches. Try other words, or enter it by hand below.'
  return count === 1 ? 'One school matches.' : `The ${count} schools that match best. Choose yours.`
}
