import type { ForumKind } from '@/prisma/generated/enums'

export const FORUM_KINDS = [
  'council',
  'association',
  'surgery',
  'other',
] as const satisfies readonly ForumKind[]

export const FORUM_KIND_NAMES: Record<ForumKind, string> = {
  council: 'Parent council',
  association: 'Parents’ association',
  surgery: 'Governors’ surgery',
  other: 'Another forum',
}

/** Governors' papers hide smaller numbers, also where a school has set less: impact method, section 7. */
const SMALLEST_FOR_GOVERNORS = 6

export const leastForGovernors = (hideBelow: number) => Math.max(hideBelow, SMALLEST_FOR_GOVERNORS)
