'use client'

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useRef,
} from 'react'
import { emptyForm, type FormState } from '@/lib/platform/form-state'

const Sent = createContext<FormState>(emptyForm)

/** What was typed and what is wrong, for a field of this form. */
export function useSent() {
  return useContext(Sent)
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** The school's word in the address; empty outside any school. */
  school: string
  submission: string
  className?: string
  children: ReactNode
}

/**
 * A form around a server action. Without JavaScript the browser sends it and the page comes back with what
 * was typed. With it, nothing on the page is touched but the messages, and a second press does nothing
 * while the first is on its way.
 */
export function ActionForm({ action, school, submission, className, children }: Props) {
  const [state, dispatch, isSending] = useActionState(action, emptyForm)
  const summary = useRef<HTMLDivElement>(null)
  const wrong = Object.entries(state.errors)

  // A new refusal is a new object: take the person to the messages each time.
  useEffect(() => {
    if (Object.keys(state.errors).length > 0) summary.current?.focus()
  }, [state])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    const button = (event.nativeEvent as SubmitEvent).submitter
    const form = new FormData(event.currentTarget, button)
    startTransition(() => dispatch(form))
  }

  return (
    <form action={dispatch} onSubmit={send} className={className} noValidate aria-busy={isSending}>
      <input type="hidden" name="school" value={school} />
      <input type="hidden" name="submission" value={submission} />
      {wrong.length > 0 && (
        <div
          ref={summary}
          tabIndex={-1}
          role="alert"
          className="mb-5 rounded-card border-2 border-wrong bg-wrong-soft p-4"
        >
          <h2>{wrong.length === 1 ? 'One thing to put right' : `${wrong.length} things to put right`}</h2>
          <ul className="mt-1 list-disc pl-5">
            {wrong.map(([field, message]) => (
              <li key={field}>{field === 'form' ? message : <a href={`#${field}`}>{message}</a>}</li>
            ))}
          </ul>
          {school && (
            <p className="mt-1 text-soft">Nothing has been saved yet. What you typed is still here.</p>
          )}
        </div>
      )}
      <Sent value={state}>{children}</Sent>
    </form>
  )
}
