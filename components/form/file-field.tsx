'use client'

import { type ChangeEvent, type ReactNode, useState } from 'react'
import { useSent } from './action-form'

/**
 * One file to choose. Too large is said before it is sent, and the file is let go so that it cannot be.
 *
 * @param largest in bytes
 * @param tooLarge the sentence for a file of this name and size
 */
export function FileField({
  name,
  label,
  hint,
  accept,
  largest,
  tooLarge,
}: {
  name: string
  label: string
  hint: ReactNode
  accept: string
  largest: number
  tooLarge: (name: string, bytes: number) => string
}) {
  const { errors } = useSent()
  const [said, setSaid] = useState('')
  const wrong = said || errors[name]

  function look({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    const isTooLarge = file !== undefined && file.size > largest
    setSaid(isTooLarge ? tooLarge(file.name, file.size) : '')
    if (isTooLarge) target.value = ''
  }

  return (
    <div className="mb-5">
      <label htmlFor={name} className="font-bold">
        {label}
      </label>
      <div id={`${name}-hint`} className="text-soft">
        {hint}
      </div>
      {wrong && (
        <p id={`${name}-error`} role="alert" className="my-1 font-bold text-wrong">
          {wrong}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={wrong ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={wrong ? true : undefined}
        onChange={look}
        className="mt-1 block min-h-11 w-full rounded border-2 border-edge bg-card p-1.5 text-ink file:mr-3 file:min-h-9 file:cursor-pointer file:rounded file:border-2 file:border-solid file:border-brand file:bg-card file:px-3 file:font-bold file:text-brand aria-invalid:border-wrong"
      />
    </div>
  )
}
