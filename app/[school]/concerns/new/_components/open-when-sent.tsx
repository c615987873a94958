'use client'

import type { ReactNode } from 'react'
import { useSent } from '@/components/form/action-form'

/** Fields that are folded away, and stand open when something in them was filled in, or is wrong. */
export function OpenWhenSent({
  summary,
  names,
  children,
}: {
  summary: string
  names: readonly string[]
  children: ReactNode
}) {
  const { values, errors, was } = useSent()
  const isTouched = (name: string) =>
    errors[name] !== undefined || String(values[name] ?? '') !== String(was?.[name] ?? '')
  return (
    <details open={names.some(isTouched) || undefined} className="mb-4">
      <summary className="inline-flex min-h-11 items-center text-brand underline">{summary}</summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
