import { z } from 'zod'
import { newHeadFields } from '@/lib/people/schema'
import { BANDS } from '@/lib/platform/bands'
import {
  choice,
  listOf,
  optionalText,
  recordId,
  requiredText,
  version,
  wholeNumber,
} from '@/lib/platform/form-fields'
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

/** Fewer would let a governor work out who is meant; more than thirty would hide whole classes. */
export const HIDE_BELOW = { min: 6, max: 30 }

/** One on each line; each once. */
const classNames = optionalText(5000)
  .transform((text) => [...new Set((text ?? '').split('\n').map((line) => line.trim()))].filter(Boolean))
  .pipe(
    z
      .array(z.string().max(60, 'Use 60 letters or fewer for each class.'))
      .max(200, 'Enter at most 200 classes.'),
  )

const urn = optionalText(10).refine(
  (text) => text === null || /^\d{5,6}$/.test(text),
  'Enter the URN in figures only, such as 100000.',
)

export const settingsForm = z.object({
  version,
  schoolName,
  urn,
  yearGroups,
  classNames,
  hideBelow: wholeNumber('Enter the smallest number that governors may see.', HIDE_BELOW),
  band: choice(BANDS, 'Choose the colour of the header.'),
})

const groupName = requiredText('Enter the group’s name.', 60)

export const newGroupForm = z.object({ groupName })
/** `was` is the name the form was opened with. */
export const groupForm = z.object({ id: recordId, was: z.string(), groupName })
export const groupId = z.object({ id: recordId })

export const privacyForm = z.object({ version, privacyWords: optionalText(5000) })

export type PrivacyInput = z.output<typeof privacyForm>
export type SettingsInput = z.output<typeof settingsForm>
export type SetUpInput = z.output<typeof setUpForm>
