'use server'

import '@/lib/concerns/calendar-moves'
import * as commands from '@/lib/bin/commands'
import { inBin } from '@/lib/bin/schema'
import { formAction } from '@/lib/platform/form-action'

export const putBack = formAction(inBin, commands.putBack, ({ schoolSlug }, title) => ({
  page: `/${schoolSlug}/bin`,
  notice: `Put back: ${title}.`,
}))

export const letGo = formAction(inBin, commands.letGo, ({ schoolSlug }) => ({
  page: `/${schoolSlug}/bin`,
  notice: 'It is gone for good. The history says that there was one.',
}))
