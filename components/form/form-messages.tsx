import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/platform/form-state'

/** What is wrong with a form that was sent, with a way to each field. */
export function FormMessages({
  state,
  heading,
  saysNothingSaved,
}: {
  state: FormState
  /** In the page's language; otherwise how many things there are to put right. */
  heading?: string
  saysNothingSaved: boolean
}) {
  const summary = useRef<HTMLDivElement>(null)
  const wrong = Object.entries(state.errors)

  // A new refusal is a new object: take the person to the messages each time.
  useEffect(() => {
    if (Object.keys(state.errors).length > 0) summary.current?.focus()
  }, [state])

  if (wrong.length === 0) return null
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="alert"
      className="mb-5 rounded-card border-2 border-wrong bg-wrong-soft p-4"
    >
      <h2>
        {heading ?? (wrong.length === 1 ? 'One thing to put right' : `${wrong.length} things to put right`)}
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {wrong.map(([field, message]) => (
          <li key={field}>{field === 'form' ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
      {saysNothingSaved && (
        <p className="mt-1 text-soft">Nothing has been saved yet. What you typed is still here.</p>
      )}
    </div>
  )
}
