'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { placeInActivity, placeInNewActivity } from '@/lib/skills/place-commands'
import { placeInActivityInput, placeInNewInput } from '@/lib/skills/placement-schema'

const placed = ({ schoolSlug }: Viewer, id: string) => ({
  page: `/${schoolSlug}/skills/placements/${id}`,
  notice: 'They have a place. Their link says so too; tell them the day yourself as well.',
})

export const placeAt = formAction(placeInActivityInput, placeInActivity, placed)
export const placeInNew = formAction(placeInNewInput, placeInNewActivity, placed)
