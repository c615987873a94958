'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { openQueue, type Unsent } from '@/components/form/unsent'
import { bringNotice, PUT_ASIDE } from '@/components/layout/unsent-check'
import { UnsentNotice } from '@/components/layout/unsent-notice'
import { mayBeDisclosure } from '@/lib/concerns/safeguarding'
import { type FormState, formSides, formValues } from '@/lib/platform/form-state'
import { KEPT_AS } from './signpost-form'

bringNotice(UnsentNotice)

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  school: string
  submission: string
  keptKey: string
  children: ReactNode
}

/** The form as it stands: the page's own, an empty one after another was put aside, or one the server refused later. */
type Turn = { number: number; submission: string; refused?: Unsent }

/**
 * The form by which a concern is written down. Without a connection it keeps what is sent on this device, encrypted, and it
 * is sent once when there is one (components/form/unsent). Words that may be about a child at risk are never kept.
 */
export function CaseForm({ action, school, submission, keptKey, children }: Props) {
  const [turn, setTurn] = useState<Turn>({ number: 0, submission })
  const [isOffline, setIsOffline] = useState(false)
  const [isPutAside, setIsPutAside] = useState(false)
  const told = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const look = () => setIsOffline(!navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])

  useEffect(() => {
    firstRefused(keptKey).then((refused) => {
      if (refused) setTurn({ number: 1, submission: numberOf(refused) ?? crypto.randomUUID(), refused })
    })
  }, [keptKey])

  // Each time another was put aside, and not only the first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is what changes
  useEffect(() => {
    if (isPutAside) told.current?.focus()
  }, [isPutAside, turn.number])

  async function putAside(typed: FormData): Promise<boolean> {
    if (!mayKeep(formValues(typed))) return false
    const queue = await openQueue(keptKey)
    const fields = [...typed].flatMap(([name, value]): Unsent['fields'] =>
      typeof value === 'string' && !name.startsWith('$ACTION') ? [[name, value]] : [],
    )
    if (!(await queue?.put({ at: Date.now(), fields }))) return false
    if (turn.refused) queue?.drop(turn.refused.id)
    setTurn({ number: turn.number + 1, submission: crypto.randomUUID() })
    setIsPutAside(true)
    window.dispatchEvent(new Event(PUT_ASIDE))
    return true
  }

  async function dropRefused() {
    if (turn.refused) (await openQueue(keptKey))?.drop(turn.refused.id)
  }

  return (
    <>
      {isPutAside && (
        <p
          ref={told}
          tabIndex={-1}
          role="status"
          className="mb-4 rounded-card border-2 border-brand bg-brand-soft px-4 py-2"
        >
          <b>Kept on this device.</b> It is sent once, as soon as there is a connection. You can write down
          another.
        </p>
      )}
      {isOffline && (
        <p role="status" className="mb-4 rounded-card border border-mark-line bg-mark-soft px-4 py-2">
          <b>No connection.</b> Write it down all the same: it is kept on this device, where only you can open
          it, and sent once when there is one.
        </p>
      )}
      {turn.refused && (
        <div className="mb-4 rounded-card border border-mark-line bg-mark-soft px-4 py-2">
          <p>
            This is what you saved without a connection. It could not be taken as it is: put it right and save
            it again.
          </p>
          <button
            type="button"
            onClick={() => {
              dropRefused()
              setTurn({ number: turn.number + 1, submission: crypto.randomUUID() })
            }}
            className="min-h-11 cursor-pointer font-bold text-brand underline"
          >
            Delete it from this device
          </button>
        </div>
      )}
      <ActionForm
        key={turn.number}
        action={action}
        school={school}
        submission={turn.submission}
        keptKey={keptKey}
        keptAs={KEPT_AS}
        mayKeep={mayKeep}
        beginsWith={turn.refused && asRefused(turn.refused)}
        whenUnsent={putAside}
        whenSaved={dropRefused}
      >
        {children}
      </ActionForm>
    </>
  )
}

/** Not what may be about a child at risk, unless somebody has said that it is not. */
function mayKeep({ words, wish, about, isNotDisclosure }: FormState['values']): boolean {
  const text = (value: FormState['values'][string] | undefined) => String([value ?? ''].flat()[0])
  return (
    Boolean(isNotDisclosure) || !mayBeDisclosure({ words: text(words), wish: text(wish), about: text(about) })
  )
}

async function firstRefused(keptKey: string): Promise<Unsent | undefined> {
  const unsent = await (await openQueue(keptKey))?.list()
  return unsent?.find(({ errors }) => errors)
}

const numberOf = ({ fields }: Unsent) => fields.find(([name]) => name === 'submission')?.[1]

function asRefused({ fields, errors }: Unsent): FormState {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return { values: formValues(form), was: formSides(form).was, errors: errors ?? {} }
}
