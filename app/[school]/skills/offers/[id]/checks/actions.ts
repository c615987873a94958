'use server'

import { formAction } from '@/lib/platform/form-action'
import { volunteerInput } from '@/lib/skills/placement-schema'
import { setVolunteer } from '@/lib/skills/volunteer-command'

export const setChecks = formAction(volunteerInput, setVolunteer, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/skills/offers/${id}/checks`,
  notice: 'Saved.',
}))
