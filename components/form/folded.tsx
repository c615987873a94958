'use client'

import type { ReactNode } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { useSent } from './action-form'

type Props = {
  summary: ReactNode
  /** The fields that stand in it, where the form has others too; without them it holds the whole form. */
  names?: readonly string[]
  /** Whether it stands open before anything is sent. */
  isOpen?: boolean
  /** Soft, where what it leads to takes something away. */
  look?: 'brand' | 'soft'
  className?: string
  children: ReactNode
}

/**
 * A form, or a part of it, that is folded away, and stands open once it comes back: refused, changed meanwhile, or put
 * back. It belongs inside the form: a form inside `<details>` would be closed again by the page that comes back without
 * JavaScript, with what is wrong out of sight.
 */
export function Folded({ summary, names, isOpen = false, look = 'brand', className = '', children }: Props) {
  const state = useSent()
  return (
    <details open={isOpen || cameBack(state, names) || undefined} className={className}>
      <summary
        className={`inline-flex min-h-11 items-center underline ${look === 'brand' ? 'text-brand' : 'text-soft'}`}
      >
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}

function cameBack({ values, errors, was, changed }: FormState, names?: readonly string[]): boolean {
  if (!names) return changed !== undefined || [values, errors].some((of) => Object.keys(of).length > 0)
  return names.some(
    (name) => errors[name] !== undefined || String(values[name] ?? '') !== String(was?.[name] ?? ''),
  )
}
