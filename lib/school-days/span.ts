import type { SpanKind } from '@/prisma/generated/enums'
import type { IsoDate } from '../platform/dates'

export const SPAN_KINDS = ['term', 'holiday', 'inset', 'closure'] as const satisfies readonly SpanKind[]

/** Days of the school's calendar that belong together; both ends are included. */
export type Days = { kind: SpanKind; name: string; startsOn: IsoDate; endsOn: IsoDate }

export const KIND_NAMES: Record<SpanKind, string> = {
  term: 'Term',
  holiday: 'Holiday',
  inset: 'INSET day',
  closure: 'School closed',
}
