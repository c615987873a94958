'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { afterwardsInput, heldInput, thanksInput } from '@/lib/skills/afterwards-schema'
import * as ending from '@/lib/skills/call-off'
import { recordAfterwards } from '@/lib/skills/placement-afterwards'
import { recordHeld } from '@/lib/skills/placement-held'
import { callOffInput } from '@/lib/skills/placement-schema'
import * as thanking from '@/lib/skills/placement-thanks'

const ends =
  (notice: string) =>
  ({ schoolSlug }: Viewer, _: string, { id }: { id: string }) => ({
    page: `/${schoolSlug}/skills/placements/${id}`,
    notice,
  })

export const hold = formAction(heldInput, recordHeld, ends('Their time is on record.'))
export const tell = formAction(afterwardsInput, recordAfterwards, ends('What came of it is on record.'))
export const thank = formAction(thanksInput, thanking.thank, ends('It is on record that they were thanked.'))
export const callOff = formAction(
  callOffInput,
  ending.callOff,
  ends('It is called off. Tell the parent or carer, if nobody has.'),
)
