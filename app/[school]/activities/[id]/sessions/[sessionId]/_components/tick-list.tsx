'use client'

import { type KeyboardEvent, useState } from 'react'
import { useTicks } from '@/components/form/both-sides'
import type { TickRow } from '@/lib/activities/session-tick-list'

/** From this many families on, typing is quicker than looking. */
const FILTER_FROM = 12

/**
 * The families as plain tick boxes, one tap each. With scripts, typing narrows the list and Enter ticks what is left
 * at the top.
 */
export function TickList({ rows }: { rows: TickRow[] }) {
  const [typed, setTyped] = useState('')
  const reference = (id: string) => rows.find((row) => row.id === id)?.reference
  const ticked = (name: 'came' | 'invited') => rows.filter((row) => row[name]).map(({ id }) => id)
  const came = useTicks('came', ticked('came'), reference)
  const invited = useTicks('invited', ticked('invited'), reference)
  const fits = (row: TickRow) =>
    `${row.reference} ${row.words}`.toLowerCase().includes(typed.trim().toLowerCase())

  function tickFirst(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const first = typed.trim() && rows.find(fits)
    const box = first && document.querySelector<HTMLInputElement>(`input[name="came"][value="${first.id}"]`)
    if (!box) return
    box.click()
    setTyped('')
  }

  return (
    <fieldset className="mb-5" aria-describedby={came.error ? 'came-error' : undefined}>
      <legend className="font-bold">Who came? Tick each family.</legend>
      {came.error && (
        <p id="came-error" className="my-1 font-bold text-wrong">
          {came.error}
        </p>
      )}
      {came.above}
      {invited.above}
      {rows.length >= FILTER_FROM && (
        <label className="my-2 block [@media(scripting:none)]:hidden">
          Find a family: type a reference, class or pupil
          <input
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={tickFirst}
            autoComplete="off"
            className="mt-1 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
          />
        </label>
      )}
      {rows.some(fits) ? null : <p className="my-2">No family on this list fits “{typed}”.</p>}
      <ul
        key={`${came.made} ${invited.made}`}
        className="mt-1 grid gap-1.5 sm:grid-cols-2 sm:group-has-[[name=everyoneInvited][value=no]:checked]/who:grid-cols-1"
      >
        {rows.map((row, i) => (
          <li
            key={row.id}
            className={`items-stretch rounded border-2 border-edge bg-card has-[[name=came]:checked]:border-brand ${fits(row) ? 'flex' : 'hidden'}`}
          >
            <label className="flex min-h-13 flex-1 items-center gap-3 px-3 py-1.5 has-checked:bg-brand-soft">
              <input
                id={i === 0 ? 'came' : undefined}
                type="checkbox"
                name="came"
                value={row.id}
                defaultChecked={came.shown.includes(row.id)}
                className="size-7 shrink-0 accent-brand"
              />
              <span>
                <b>{row.reference}</b> <span className="text-[0.95rem] text-soft">{row.words}</span>
              </span>
            </label>
            <label className="hidden min-h-13 items-center gap-2 border-l border-line px-3 group-has-[[name=everyoneInvited][value=no]:checked]/who:flex">
              <input
                type="checkbox"
                name="invited"
                value={row.id}
                defaultChecked={invited.shown.includes(row.id)}
                className="size-6 accent-brand"
              />
              <span>
                <span className="sr-only">{row.reference} was </span>invited
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
