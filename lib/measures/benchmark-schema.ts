import { z } from 'zod'
import { choice } from '../platform/form-fields'
import { LARGEST_SPREADSHEET, spreadsheetTooLarge } from '../platform/upload-limit'

/** The first year school-level absence was published for, in this form. */
const FIRST_YEAR = 2006
const LAST_YEAR = 2100

/** A file of absence of English schools, and the academic year it is of: the file itself does not say. */
export const importAbsenceSchema = z.object({
  file: z
    .instanceof(File, { error: 'Choose the file england_abs.csv, as it was published.' })
    .refine(({ size }) => size > 0, 'This file is empty.')
    .superRefine(({ name, size }, context) => {
      if (size > LARGEST_SPREADSHEET)
        context.addIssue({ code: 'custom', message: spreadsheetTooLarge(name, size) })
    }),
  academicYear: choice(
    Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, i) => String(FIRST_YEAR + i)) as [string, ...string[]],
    'Choose the academic year the file is of.',
  ).transform(Number),
})

export type ImportAbsence = z.output<typeof importAbsenceSchema>

/** The academic years a file may be of, newest first. */
export function yearsOffered(currentYear: number): number[] {
  return Array.from({ length: currentYear - FIRST_YEAR }, (_, i) => currentYear - 1 - i)
}
