'use client'

import type { ReactNode } from 'react'

export type Common = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Says "optional" beside the label. What is not marked is needed. */
  optional?: boolean
}

export const box =
  'mt-1 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink aria-invalid:border-wrong'

export function described(name: string, hint: unknown, error: unknown) {
  const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return { id: name, 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined }
}

export function Hint({ name, children }: { name: string; children?: ReactNode }) {
  return children ? (
    <div id={`${name}-hint`} className="text-soft">
      {children}
    </div>
  ) : null
}

export function Wrong({ name, message }: { name: string; message?: string }) {
  return message ? (
    <p id={`${name}-error`} className="my-1 font-bold text-wrong">
      {message}
    </p>
  ) : null
}

export function Label({ name, label, optional }: Common) {
  return (
    <label htmlFor={name} className="font-bold">
      {label}
      {optional && <span className="font-normal text-soft"> (optional)</span>}
    </label>
  )
}
