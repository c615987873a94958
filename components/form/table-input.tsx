import type { ReactNode } from 'react'
import { PasteField } from './paste-field'
import { SpreadsheetField } from './spreadsheet-field'

/**
 * A spreadsheet to choose, or rows to paste. Sends `file` and `pasted`: see `tableFields` in lib/intake/drafts.
 *
 * @param example what a paste looks like, headings first.
 * @param pasted rows that are there to be put right.
 */
export function TableInput({
  hint,
  example,
  pasted,
}: {
  hint?: ReactNode
  example: string
  pasted?: string
}) {
  return (
    <>
      <SpreadsheetField
        name="file"
        label="Choose a file"
        hint={<>{hint} A spreadsheet (.xlsx) or CSV, up to 5 MB.</>}
        accept=".xlsx,.xlsm,.csv,.tsv,.tab,.txt"
      />
      <PasteField
        name="pasted"
        label="Or paste the rows here"
        defaultValue={pasted}
        hint={
          <>
            Copy the cells in your spreadsheet, headings and all, and paste them. For example:
            <span className="block overflow-x-auto whitespace-pre font-mono text-[0.9rem]">{example}</span>
          </>
        }
      />
    </>
  )
}
