'use client'

import type { MouseEvent } from 'react'
import { useSent } from './action-form'

/**
 * Better words for a field, offered beside it after a refusal. One press puts them in: at once with JavaScript,
 * otherwise by sending the form, whose action answers with the field filled (`orUseOffered`).
 */
export function BetterWords({ name, lead, use }: { name: string; lead: string; use: string }) {
  const offered = useSent().offers?.[name]
  if (!offered) return null

  function putIn(event: MouseEvent) {
    const field = document.getElementById(name) as HTMLTextAreaElement | null
    if (!field) return
    event.preventDefault()
    field.value = offered ?? ''
    field.focus()
  }

  return (
    <div className="mb-5 rounded-card border border-mark-line bg-mark-soft p-4">
      {/* Enter in a text field presses a form's first button: let that be saving. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      <p>{lead}</p>
      <blockquote className="my-2">{offered}</blockquote>
      <input type="hidden" name="offered" value={offered} />
      <button
        type="submit"
        name="use"
        value={name}
        onClick={putIn}
        className="min-h-11 cursor-pointer rounded-md border-2 border-brand bg-card px-4 py-1.5 font-bold text-brand hover:underline"
      >
        {use}
      </button>
    </div>
  )
}
