'use server'

import * as commands from '@/lib/concerns/away-commands'
import { awayEndForm, awayForm } from '@/lib/concerns/work-schema'
import { formAction } from '@/lib/platform/form-action'

export const sayAway = formAction(awayForm, commands.sayAway, ({ schoolSlug }) => ({
  page: `/${schoolSlug}/concerns/away`,
  notice: 'Saved. Whoever stands in sees and works those cases on these days.',
}))

export const endAway = formAction(awayEndForm, commands.endAway, ({ schoolSlug }) => ({
  page: `/${schoolSlug}/concerns/away`,
  notice: 'Taken back.',
}))
