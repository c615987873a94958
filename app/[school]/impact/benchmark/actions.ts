'use server'

import * as commands from '@/lib/measures/benchmark-commands'
import { importAbsenceSchema } from '@/lib/measures/benchmark-schema'
import { academicYearName } from '@/lib/platform/dates'
import { formAction } from '@/lib/platform/form-action'

export const importAbsence = formAction(
  importAbsenceSchema,
  commands.importAbsence,
  (viewer, { academicYear, isChanged }) => ({
    page: `/${viewer.schoolSlug}/impact/benchmark`,
    notice: isChanged
      ? `Absence in ${academicYearName(academicYear)} is set beside the national figure.`
      : `Nothing was changed: these are the figures of ${academicYearName(academicYear)} that are there already.`,
  }),
)
