'use client'

import type { ReactNode } from 'react'
import { useSent } from './action-form'

/** A part of a form that is shown once the form came back with a question under this name. */
export function WhenAsked({ name, children }: { name: string; children: ReactNode }) {
  const { values, errors } = useSent()
  return errors[name] || values[name] ? children : null
}
