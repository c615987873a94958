'use server'

import * as commands from '@/lib/evaluation/next-group-commands'
import { nextGroupSchema } from '@/lib/evaluation/runs-schema'
import { formAction } from '@/lib/platform/form-action'

export const startNextGroup = formAction(nextGroupSchema, commands.startNextGroup, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/activities/${id}`,
  notice:
    'The next group is on record, with everybody who waited. Measure where they stand now, then plan it.',
}))
