'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { keepLonger, letEndedGo } from '@/lib/skills/ended-commands'
import { agreedAgain, endedToGo } from '@/lib/skills/ended-schema'

const ends = (notice: string) => (viewer: Viewer) => ({
  page: `/${viewer.schoolSlug}/skills/ended`,
  notice,
})

export const keepLongerAction = formAction(agreedAgain, keepLonger, ends('It is kept until then.'))
export const letEndedGoAction = formAction(endedToGo, letEndedGo, ends('It is deleted.'))
