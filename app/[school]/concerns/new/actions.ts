'use server'

import { z } from 'zod'
import { signpostSafeguarding } from '@/lib/concerns/signpost'
import { formAction } from '@/lib/platform/form-action'

export const signpost = formAction(
  z.object({}),
  signpostSafeguarding,
  ({ schoolSlug }) => `/${schoolSlug}/concerns/new/safeguarding`,
)
