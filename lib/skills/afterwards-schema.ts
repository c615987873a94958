import { z } from 'zod'
import { CHANNELS } from '../door/choices'
import {
  choice,
  optionalChoice,
  optionalText,
  optionalWholeNumber,
  recordId,
  requiredText,
  version,
} from '../platform/form-fields'

const MOST_WORDS = 2000
/** A session of twelve hours is a residential visit's day; more is a slip of the pen. */
const LONGEST_SESSION = 720

const optionalId = z.preprocess((value) => (value === '' ? null : (value ?? null)), recordId.nullable())
const asOpened = { id: recordId, version }

const minutes = optionalWholeNumber('Enter for how many minutes.', { min: 1, max: LONGEST_SESSION })

/** Fields named `minutes.<session>` come as `{ minutes: { [session]: … } }`. Empty is a session that was not held. */
export const heldInput = z.preprocess(
  withMinutes,
  z.object({ ...asOpened, minutes: z.record(z.uuid(), minutes) }),
)
export type HeldInput = z.output<typeof heldInput>

const AGAIN = ['yes', 'no'] as const

export const afterwardsInput = z.object({
  ...asOpened,
  pupilsGained: requiredText('Write what pupils gained, or what you saw.', MOST_WORDS),
  outcomeId: optionalId,
  evidenceId: optionalId,
  staffSaid: optionalText(MOST_WORDS),
  /** What the parent said by word of mouth. What they write by their own link is not changed here. */
  parentSaid: optionalText(MOST_WORDS),
  parentWouldAgain: optionalChoice(AGAIN).transform((again) => (again === null ? null : again === 'yes')),
})
export type AfterwardsInput = z.output<typeof afterwardsInput>

export const thanksInput = z.object({
  ...asOpened,
  thanks: requiredText('Write the words of thanks.', MOST_WORDS),
  thankedHow: choice(CHANNELS, 'Choose how you thanked them.'),
})
export type ThanksInput = z.output<typeof thanksInput>

function withMinutes(values: unknown): unknown {
  const sent = Object.entries(values as Record<string, unknown>)
  const minutes = sent.flatMap(([name, value]) => {
    const [, session] = /^minutes\.([\da-f-]{36})$/.exec(name) ?? []
    return session ? [[session, value]] : []
  })
  return { ...(values as object), minutes: Object.fromEntries(minutes) }
}
