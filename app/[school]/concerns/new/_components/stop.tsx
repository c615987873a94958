'use client'

import { useMemo, useRef } from 'react'
import { useSent } from '@/components/form/action-form'
import { TickBox } from '@/components/form/fields'
import { mayBeDisclosure } from '@/lib/concerns/safeguarding'
import { SIGNPOST_FORM } from './signpost-form'
import { useTyped } from './use-typed'

const TYPED = ['words', 'wish', 'about', 'isNotDisclosure'] as const

/**
 * Stops somebody whose words may be about a child at risk, while they type and again when the server has refused them. Such
 * words are kept nowhere, also not on this device.
 */
export function Stop({ whom }: { whom: string }) {
  const { values, errors } = useSent()
  const place = useRef<HTMLDivElement>(null)
  const { words, wish, about, isNotDisclosure } = useTyped(place, TYPED, (name) =>
    String([values[name] ?? ''].flat()[0]),
  )
  const isStopped =
    useMemo(() => mayBeDisclosure({ words, wish, about }), [words, wish, about]) ||
    errors.isNotDisclosure !== undefined ||
    isNotDisclosure !== ''
  return (
    <div ref={place} aria-live="polite">
      {isStopped && (
        <div className="mb-5 rounded-card border-2 border-wrong bg-wrong-soft p-4 pb-0">
          <p className="mb-2">
            <b>Is a child at risk of harm?</b> Then stop here: these words are kept nowhere, neither in
            Alongside nor on this device.
          </p>
          <button
            type="submit"
            form={SIGNPOST_FORM}
            className="mb-3 inline-flex min-h-11 cursor-pointer items-center rounded-md border-2 border-wrong bg-card px-4 py-1.5 font-bold text-wrong hover:underline"
          >
            Yes: tell {whom} now
          </button>
          <TickBox name="isNotDisclosure" label="This is not about a child at risk of harm" />
        </div>
      )}
    </div>
  )
}
