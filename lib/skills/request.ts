import type { RequestOrigin, RequestStatus } from '@/prisma/generated/enums'

/** What a request comes from, in the order staff choose it. */
export const REQUEST_ORIGINS = [
  'curriculum',
  'careers',
  'clubs',
  'visits',
  'activity',
] as const satisfies RequestOrigin[]

export const ORIGIN_NAMES: Record<RequestOrigin, string> = {
  curriculum: 'A subject or a topic',
  careers: 'Careers and the world of work',
  clubs: 'A club',
  visits: 'A visit',
  activity: 'An activity with parents',
}

export const REQUEST_STATUSES = ['open', 'filled', 'closed'] as const satisfies RequestStatus[]

export const REQUEST_STATUS_NAMES: Record<RequestStatus, string> = {
  open: 'Looking for a parent',
  filled: 'A parent is found',
  closed: 'Closed',
}
