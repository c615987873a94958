'use client'

import type { ReactNode } from 'react'
import { LARGEST_SPREADSHEET, spreadsheetTooLarge } from '@/lib/platform/upload-limit'
import { FileField } from './file-field'

/** One spreadsheet to choose. */
export function SpreadsheetField(field: { name: string; label: string; hint: ReactNode; accept: string }) {
  return <FileField {...field} largest={LARGEST_SPREADSHEET} tooLarge={spreadsheetTooLarge} />
}
