'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { LARGEST_SPREADSHEET, PASTE_TOO_LARGE } from '@/lib/platform/upload-limit'
import { TextArea } from './fields'

/** Rows pasted from a spreadsheet. More than a form may carry is said before it is sent. */
export function PasteField({
  name,
  label,
  hint,
  defaultValue,
}: {
  name: string
  label: string
  hint: ReactNode
  defaultValue?: string
}) {
  const [isTooLarge, setTooLarge] = useState(false)
  const weigh = ({ target }: FormEvent<HTMLDivElement>) =>
    setTooLarge(target instanceof HTMLTextAreaElement && target.value.length > LARGEST_SPREADSHEET)
  return (
    <div onInput={weigh}>
      {isTooLarge && (
        <p role="alert" className="my-1 font-bold text-wrong">
          {PASTE_TOO_LARGE}
        </p>
      )}
      <TextArea
        name={name}
        label={label}
        hint={hint}
        rows={6}
        spellCheck={false}
        defaultValue={defaultValue}
      />
    </div>
  )
}
