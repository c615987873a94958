'use server'

import * as commands from '@/lib/evaluation/runs-commands'
import { noRepeatSchema, repeatsSchema } from '@/lib/evaluation/runs-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const page = ({ schoolSlug }: Viewer, activityId: string) =>
  `/${schoolSlug}/activities/${activityId}/together`

export const sayItRepeats = formAction(repeatsSchema, commands.sayItRepeats, (viewer, _, { at }) => ({
  page: page(viewer, at),
  notice: 'It is counted as another group of this activity.',
}))

export const sayItDoesNotRepeat = formAction(
  noRepeatSchema,
  commands.sayItDoesNotRepeat,
  (viewer, _, { at }) => ({
    page: page(viewer, at),
    notice: 'It stands for itself again.',
  }),
)
