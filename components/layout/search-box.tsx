'use client'

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** One result: `kind` in a word, `say` what tells it from others of its name. */
export type Suggestion = { kind: string; name: string; say: string; href: string }

/** Where a person has said that the key "/" is to do nothing here. */
export const KEY_IS_OFF = 'alongside.search-key-off'

/** A browser that keeps nothing has no such wish either. */
export function isKeyOff(): boolean {
  try {
    return !!localStorage.getItem(KEY_IS_OFF)
  } catch {
    return false
  }
}

/**
 * The search. Sent as a form it answers with the page of results; while one types, with JavaScript, the best stand below
 * it as links, gone through with the arrow keys.
 */
export function SearchBox({ action, query }: { action: string; query?: string }) {
  const isOnPage = query !== undefined
  const [shown, setShown] = useState<{ text: string; found: Suggestion[] } | null>(null)
  const whole = useRef<HTMLElement>(null)
  const typing = useRef<{ timer?: number; request?: AbortController }>({})

  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target))
        return
      if (isKeyOff()) return
      event.preventDefault()
      const box = whole.current?.querySelector('input')
      if (box?.offsetParent) box.focus()
      else location.assign(action)
    }
    const pointed = (event: PointerEvent) => {
      if (!whole.current?.contains(event.target as Node)) setShown(null)
    }
    document.addEventListener('keydown', pressed)
    document.addEventListener('pointerdown', pointed)
    return () => {
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('pointerdown', pointed)
      stop(typing.current)
    }
  }, [action])

  function typed(event: FormEvent<HTMLInputElement>) {
    const text = event.currentTarget.value.trim()
    stop(typing.current)
    if (text.length < 2) return setShown({ text: '', found: [] })
    const request = new AbortController()
    const timer = window.setTimeout(() => {
      fetch(`${action}/suggestions?q=${encodeURIComponent(text)}`, { signal: request.signal })
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
        .then((found: Suggestion[]) => setShown({ text, found }))
        // Enter still searches.
        .catch(() => {})
    }, 150)
    typing.current = { timer, request }
  }

  function moved(event: KeyboardEvent<HTMLFormElement>) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (event.key === 'Escape' && shown?.text) setShown({ text: '', found: [] })
    else if (!step || !shown?.found.length) return
    event.preventDefault()
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')]
    const at = step ? stops.indexOf(document.activeElement as HTMLElement) + step : 0
    stops[Math.min(Math.max(at, 0), stops.length - 1)]?.focus()
  }

  return (
    <search
      ref={whole}
      aria-label={isOnPage ? 'Search, with all results' : undefined}
      className={isOnPage ? 'relative mb-5 block max-w-[42rem]' : 'relative hidden lg:block'}
    >
      {/* The keys and the focus of what is inside arrive here; the form itself does nothing of its own. */}
      <form
        action={action}
        onFocus={() => setShown(shown ?? { text: '', found: [] })}
        onBlur={({ currentTarget, relatedTarget }) =>
          relatedTarget && !currentTarget.contains(relatedTarget) && leave()
        }
        onKeyDown={moved}
        className="flex gap-2"
      >
        <input
          type="search"
          name="q"
          defaultValue={query}
          // It stands in the address, where a pasted page would be more than a server takes.
          maxLength={200}
          aria-label="Search this school"
          aria-keyshortcuts="/"
          placeholder="Search"
          autoComplete="off"
          spellCheck={false}
          onInput={typed}
          className={`min-h-11 rounded border-2 border-edge bg-card px-2.5 text-ink ${isOnPage ? 'w-full' : 'w-36 focus-visible:outline-on-brand'}`}
        />
        {isOnPage && (
          <button
            type="submit"
            className="min-h-11 cursor-pointer rounded-md border-2 border-brand bg-brand px-4 font-bold text-on-brand"
          >
            Search
          </button>
        )}
        {shown && (
          <div
            className={`absolute top-full z-20 mt-1 rounded-card border border-line bg-card p-3 text-ink shadow-lg ${isOnPage ? 'inset-x-0' : 'right-0 w-96'} ${shown.text ? '' : 'sr-only'}`}
          >
            <p role="status" className="text-[0.95rem] text-soft">
              {shown.text && howMany(shown.found.length)}
              {shown.found.length > 0 && (
                <span className="pointer-coarse:hidden"> Arrow keys lead through, Enter shows all.</span>
              )}
            </p>
            {shown.found.length > 0 && (
              <ul>
                {shown.found.map(({ kind, name, say, href }) => (
                  <li key={href}>
                    <a
                      href={href}
                      className="block rounded px-2 py-1.5 no-underline hover:bg-brand-soft focus:bg-brand-soft"
                    >
                      <span className="font-bold underline">{name}</span>
                      <span className="block text-[0.95rem] text-ink">{say ? `${kind}: ${say}` : kind}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </form>
    </search>
  )

  function leave() {
    stop(typing.current)
    setShown(null)
  }
}

function stop({ timer, request }: { timer?: number; request?: AbortController }) {
  window.clearTimeout(timer)
  request?.abort()
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || !!target.closest('input, textarea, select'))
  )
}

function howMany(count: number): string {
  if (count === 0) return 'Nothing found. Enter shows what may help.'
  return count === 1 ? 'One result.' : `The best ${count} results.`
}
