'use server'

import { STATUS_NAMES } from '@/lib/activities/activity'
import { decisionSchema, moveSchema, removeSchema } from '@/lib/activities/schema'
import * as commands from '@/lib/activities/status-commands'
import { formAction } from '@/lib/platform/form-action'

export const moveActivity = formAction(moveSchema, commands.moveActivity, ({ schoolSlug }, id, { to }) => ({
  page: `/${schoolSlug}/activities/${id}`,
  notice: `It is now: ${STATUS_NAMES[to].toLowerCase()}.`,
}))

export const decideWhatNext = formAction(
  decisionSchema,
  commands.decideWhatNext,
  ({ schoolSlug }, id) => `/${schoolSlug}/activities/${id}#next`,
)

export const archiveActivity = formAction(removeSchema, commands.archiveActivity, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/activities/${id}`,
  notice: 'It is in the archive, out of the lists. Nothing is lost.',
}))

export const takeOutOfArchive = formAction(removeSchema, commands.takeOutOfArchive, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/activities/${id}`,
  notice: 'It is out of the archive.',
}))
