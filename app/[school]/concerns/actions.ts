'use server'

import { recordCase } from '@/lib/concerns/record-case'
import { CASE_SAVED } from '@/lib/concerns/recorded-words'
import { caseInput } from '@/lib/concerns/schema'
import { formAction } from '@/lib/platform/form-action'

export const record = formAction(caseInput, recordCase, ({ schoolSlug }, recorded) => ({
  page: recorded.isHidden ? `/${schoolSlug}/concerns` : `/${schoolSlug}/concerns/${recorded.id}`,
  notice: CASE_SAVED(recorded),
}))
