import type { Duty } from '@/prisma/generated/enums'

/** What each duty means here, in a sentence, where it is given. */
export const DUTY_SENTENCES: Record<Duty, string> = {
  chair: 'Takes what is about the headteacher. One governor.',
  clerk: 'Takes what is about a governor.',
  safeguarding_lead: 'Is named wherever somebody may be about to write down that a child is at risk.',
}
