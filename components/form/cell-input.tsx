'use client'

import type { ComponentProps } from 'react'
import { fieldOf } from '@/lib/platform/two-sides'
import { useSent } from './action-form'

/** One cell of a table that is typed into. What is wrong with it stands below it. */
export function CellInput({
  name,
  label,
  defaultValue = '',
  width = 'w-20 sm:w-24',
  ...input
}: {
  name: string
  /** Said to whoever does not see the headings: which row and which column. */
  label: string
  defaultValue?: string
  width?: string
} & Pick<ComponentProps<'input'>, 'inputMode' | 'list'>) {
  const state = useSent()
  const { shown, sides } = fieldOf(state, name, defaultValue)
  const error = state.errors[name]
  return (
    <>
      <input
        {...input}
        id={name}
        name={name}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        autoComplete="off"
        spellCheck={false}
        defaultValue={shown}
        className={`min-h-11 ${width} rounded border-2 border-edge bg-card px-2 py-1 text-ink aria-invalid:border-wrong`}
      />
      {sides && (
        <span className="ml-auto block max-w-56 text-[0.95rem]">now {sides.theirs || 'nothing'}</span>
      )}
      {error && (
        <span id={`${name}-error`} className="ml-auto block max-w-56 text-[0.95rem] font-bold text-wrong">
          {error}
        </span>
      )}
    </>
  )
}
