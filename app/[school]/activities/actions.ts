'use server'

import * as commands from '@/lib/activities/commands'
import * as copy from '@/lib/activities/copy'
import {
  copySchema,
  kindSchema,
  needSchema,
  newActivitySchema,
  whatHappensSchema,
  whoForSchema,
} from '@/lib/activities/schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const record = ({ schoolSlug }: Viewer, id: string, part = '') => `/${schoolSlug}/activities/${id}${part}`

export const recordActivity = formAction(newActivitySchema, commands.recordActivity, (viewer, id) => ({
  page: record(viewer, id),
  notice: 'The idea is on record. Fill in its chain when you know more.',
}))

export const changeNeed = formAction(needSchema, commands.changeNeed, (viewer, id) =>
  record(viewer, id, '#need'),
)

export const changeWhoItIsFor = formAction(whoForSchema, commands.changeWhoItIsFor, (viewer, id) =>
  record(viewer, id, '#who'),
)

export const decideKind = formAction(kindSchema, commands.decideKind, (viewer, id) =>
  record(viewer, id, '#kind'),
)

export const changeWhatHappens = formAction(whatHappensSchema, commands.changeWhatHappens, (viewer, id) =>
  record(viewer, id, '#what'),
)

export const copyActivity = formAction(copySchema, copy.copyActivity, (viewer, id) => ({
  page: record(viewer, id),
  notice: 'The copy is an idea. Measure where it stands now, then plan it.',
}))
