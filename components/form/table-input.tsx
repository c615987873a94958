'use client'

import { type ChangeEvent, type ReactNode, useState } from 'react'
import { LARGEST_SPREADSHEET, spreadsheetTooLarge } from '@/lib/platform/upload-limit'
import { useSent } from './action-form'
import { TextArea } from './fields'

/**
 * A spreadsheet to choose, or rows to paste. Sends `file` and `pasted`: see `tableFields` in lib/intake/drafts.
 *
 * @param example what a paste looks like, headings first.
 */
export function TableInput({ hint, example }: { hint?: ReactNode; example: string }) {
  const { errors } = useSent()
  const [tooLarge, setTooLarge] = useState('')
  const wrong = tooLarge || errors.file

  // Too large is said before it is sent, and the file is let go so that it cannot be.
  function look({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    const isTooLarge = file !== undefined && file.size > LARGEST_SPREADSHEET
    setTooLarge(isTooLarge ? spreadsheetTooLarge(file.name, file.size) : '')
    if (isTooLarge) target.value = ''
  }

  return (
    <>
      <div className="mb-5">
        <label htmlFor="file" className="font-bold">
          Choose a file
        </label>
        <div id="file-hint" className="text-soft">
          {hint} A spreadsheet (.xlsx) or CSV, up to 5 MB.
        </div>
        {wrong && (
          <p id="file-error" role="alert" className="my-1 font-bold text-wrong">
            {wrong}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.tab,.txt"
          aria-describedby={wrong ? 'file-hint file-error' : 'file-hint'}
          aria-invalid={wrong ? true : undefined}
          onChange={look}
          className="mt-1 block min-h-11 w-full rounded border-2 border-edge bg-card p-1.5 text-ink file:mr-3 file:min-h-9 file:cursor-pointer file:rounded file:border-2 file:border-solid file:border-brand file:bg-card file:px-3 file:font-bold file:text-brand aria-invalid:border-wrong"
        />
      </div>
      <TextArea
        name="pasted"
        label="Or paste the rows here"
        hint={
          <>
            Copy the cells in your spreadsheet, headings and all, and paste them. For example:
            <span className="block overflow-x-auto whitespace-pre font-mono text-[0.9rem]">{example}</span>
          </>
        }
        rows={6}
        spellCheck={false}
      />
    </>
  )
}
