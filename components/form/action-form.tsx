'use client'

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import { emptyForm, type FormState } from '@/lib/platform/form-state'
import { FormMessages } from './form-messages'
import { isSaved } from './is-saved'
import { PutBackNotice } from './put-back-notice'
import { useKeptText } from './use-kept-text'

/** What fields see that stand in no such form: those of a filter. */
export const outsideForms: FormState = { values: {}, errors: {} }
const Sent = createContext<FormState>(outsideForms)

/** What was typed and what is wrong, for a field of this form. */
export function useSent() {
  return useContext(Sent)
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** The school's word in the address; empty outside any school. */
  school: string
  submission: string
  /** With what this person's browser keeps what they type: see `useKeptText`. */
  keptKey?: string
  id?: string
  /** What tells this form from every other, where another page must be able to let go of what is kept of it. */
  keptAs?: string
  /** Whether what stands in it may be kept on the device at all. */
  mayKeep?: (values: FormState['values']) => boolean
  /** What it begins with, as if it had been sent and refused. */
  beginsWith?: FormState
  /** Takes over what could not be sent because nobody answered; false when it cannot either. */
  whenUnsent?: (typed: FormData) => Promise<boolean>
  whenSaved?: () => void
  className?: string
  /** "off" where the browser itself is to keep nothing either: a page read on a phone that others use. */
  autoComplete?: 'off'
  /** What it says itself, where its page is in another language. */
  says?: FormSays
  children: ReactNode
}

export type FormSays = {
  /** Above what is wrong. */
  heading: string
  noAnswer: string
  renewed: string
  /** What is wrong, in words, by what the server calls it. */
  wrong: Record<string, string>
}

const NO_ANSWER =
  'Alongside cannot be reached. What you typed is still here. Try again when you are connected: it is saved once, however often you press.'

/** The page is of an older version, whose forms the server no longer knows. */
const RENEWED =
  'Alongside was brought up to date after you opened this page, so this could not be saved. Load the page again: what you typed is put back, and you can save it then.'

/**
 * A form around a server action. Without JavaScript the browser sends it and the page comes back with what
 * was typed. With it, nothing on the page is touched but the messages, a second press does nothing while the
 * first is on its way, and what was typed outlives a closed page, an expired session and a lost connection.
 */
export function ActionForm({
  action,
  school,
  submission,
  keptKey,
  className,
  autoComplete,
  says,
  children,
  ...more
}: Props) {
  const { id, keptAs, mayKeep, beginsWith, whenUnsent, whenSaved } = more
  const [posted, dispatch] = useActionState(action, emptyForm)
  const [answer, setAnswer] = useState(beginsWith)
  const [isSending, startSending] = useTransition()
  const [putBackAt, setPutBackAt] = useState<number>()
  // Fields take what was typed when they are made: each time it is put in from outside they are made anew.
  const [turn, setTurn] = useState(0)
  const [isKeptNowhere, setIsKeptNowhere] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const state = useMemo(() => inWords(answer ?? posted, says), [answer, posted, says])
  const [noAnswer, renewed] = [says?.noAnswer ?? NO_ANSWER, says?.renewed ?? RENEWED]

  function fill(filled: FormState, at?: number) {
    setAnswer(filled)
    setPutBackAt(at)
    setTurn(turn + 1)
  }

  const kept = useKeptText(
    form,
    keptKey,
    ({ at, ...filled }) => {
      if (Object.keys(posted.values).length === 0 && !beginsWith) fill({ ...filled, errors: {} }, at)
    },
    () => setIsKeptNowhere(true),
    { keptAs, mayKeep },
  )

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    const button = (event.nativeEvent as SubmitEvent).submitter
    const typed = new FormData(event.currentTarget, button)
    kept.current.keepNow()
    startSending(async () => {
      try {
        const next = await action(state, typed)
        startTransition(() => {
          setAnswer(next)
          setPutBackAt(undefined)
        })
      } catch (error) {
        const said = (error as { digest?: unknown }).digest
        // Neither the application's refusal nor where it goes on: nobody answered.
        if (typeof said !== 'string') {
          const isOld = (error as Error).name === 'UnrecognizedActionError'
          if (!isOld && (await whenUnsent?.(typed))) return kept.current.forget()
          startTransition(() => setAnswer({ ...state, errors: { form: isOld ? renewed : noAnswer } }))
          return
        }
        if (isSaved(said)) {
          kept.current.forget()
          whenSaved?.()
        }
        throw error
      }
    })
  }

  return (
    <form
      ref={form}
      id={id}
      action={dispatch}
      onSubmit={send}
      className={className}
      autoComplete={autoComplete}
      noValidate
      aria-busy={isSending}
    >
      <input type="hidden" name="school" value={school} />
      <input type="hidden" name="submission" value={submission} />
      {state.changed && (
        <>
          <input type="hidden" name="$changed" value="yes" />
          {/* Enter in a text field presses a form's first button: let that be saving. */}
          <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
        </>
      )}
      <FormMessages
        state={state}
        heading={says?.heading}
        saysNothingSaved={school !== '' && state.errors.form !== noAnswer && state.changed !== 'now'}
      />
      {putBackAt !== undefined && (
        <PutBackNotice
          at={putBackAt}
          isChanged={state.changed !== undefined}
          startAfresh={() => {
            kept.current.forget()
            fill(emptyForm)
          }}
        />
      )}
      <Sent key={turn} value={state}>
        {children}
      </Sent>
      {isKeptNowhere && (
        <p role="status" className="mt-3 text-soft">
          Save before you leave this page: until then, what you type here is kept nowhere.
        </p>
      )}
    </form>
  )
}

/** What the server says of a page in another language is the name of a message, and its words come with the page. */
function inWords(state: FormState, says?: FormSays): FormState {
  if (!says) return state
  const errors = Object.entries(state.errors).map(([field, named]) => [field, says.wrong[named] ?? named])
  return { ...state, errors: Object.fromEntries(errors) }
}
