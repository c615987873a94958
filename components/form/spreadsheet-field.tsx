'use client'

import { type ChangeEvent, type ReactNode, useState } from 'react'
import { LARGEST_SPREADSHEET, spreadsheetTooLarge } from '@/lib/platform/upload-limit'
import { useSent } from './action-form'

/** One spreadsheet to choose. Too large is said before it is sent, and the file is let go so that it cannot be. */
export function SpreadsheetField({
  name,
  label,
  hint,
  accept,
}: {
  name: string
  label: string
  hint: ReactNode
  accept: string
}) {
  const { errors } = useSent()
  const [tooLarge, setTooLarge] = useState('')
  const wrong = tooLarge || errors[name]

  function look({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    const isTooLarge = file !== undefined && file.size > LARGEST_SPREADSHEET
    setTooLarge(isTooLarge ? spreadsheetTooLarge(file.name, file.size) : '')
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
