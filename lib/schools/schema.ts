import { z } from 'zod'
import { newHeadFields } from '@/lib/people/schema'
import { choice, listOf, optionalText, requiredText } from '@/lib/platform/form-fields'
import type { Phase } from '@/prisma/generated/enums'
import { PHASE_NAMES, YEAR_GROUPS } from './year-groups'

export const PHASES = Object.keys(PHASE_NAMES) as [Phase, ...Phase[]]

const schoolName = requiredText('Enter the school’s name.', 120)

/** In the order of age, each once, whatever order they were ticked in. */
const yearGroups = listOf(z.enum(YEAR_GROUPS, { error: 'Choose year groups from the list.' }))
  .refine((chosen) => chosen.length > 0, 'Choose at least one year group.')
  .transform((chosen) => YEAR_GROUPS.filter((year) => chosen.includes(year)))

export const setUpCodeForm = z.object({ code: requiredText('Enter the code.', 100) })

/** The last step of setting up: the school as it will be, and its first head. */
export const setUpForm = z
  .object({
    urn: optionalText(10),
    schoolName,
    postcode: optionalText(10),
    phase: choice(PHASES, 'Choose the school’s phase.'),
    yearGroups,
    ...newHeadFields,
  })
  .transform(({ schoolName: name, urn, postcode, phase, yearGroups: years, ...head }) => ({
    school: { name, urn, postcode: postcode?.toUpperCase() ?? null, phase, yearGroups: years },
    head,
  }))

export type SetUpInput = z.output<typeof setUpForm>
