import type { GivenBy } from '@/prisma/generated/enums'

/** How an answer reached the school, for staff. */
export const GIVEN_BY_NAMES: Record<GivenBy, string> = {
  door: 'By link',
  paper: 'On paper',
  gate: 'At the gate',
  phone: 'By phone',
}

/** The ways by which staff write an answer down for a parent. */
export const WRITTEN_DOWN = ['paper', 'gate', 'phone'] as const satisfies readonly GivenBy[]
