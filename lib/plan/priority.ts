import type { PriorityEnd } from '@/prisma/generated/enums'

/** How a priority can end. */
export const PRIORITY_ENDS = ['reached', 'not_reached', 'dropped'] as const satisfies readonly PriorityEnd[]

export const PRIORITY_END_NAMES: Record<PriorityEnd, string> = {
  reached: 'Reached',
  not_reached: 'Not reached',
  dropped: 'Dropped',
}

/** More than this is a list of wishes, not a priority. */
export const MOST_CRITERIA = 6
