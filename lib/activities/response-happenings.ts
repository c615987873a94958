import { longDate } from '@/lib/platform/dates'
import type { ResponseKind } from '@/prisma/generated/enums'

type Detail = Record<string, unknown>

const WHAT: Record<ResponseKind, string> = {
  quotation: 'a parent’s words',
  questions: 'answers before and after',
  at_home: 'what parents did at home',
}

/** What happened to responses, for a timeline: to be read after the person's name. A parent's words are never in it. */
export const RESPONSE_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'response.added': ({ kind, saidOn }) => `added ${what(kind)}, ${day(saidOn)}`,
  'response.changed': ({ kind, saidOn }) => `changed ${what(kind)}, ${day(saidOn)}`,
  'response.withdrawn': ({ saidOn }) =>
    `deleted a parent’s words of ${day(saidOn)}, whose consent was withdrawn`,
  'response.removed': ({ kind, saidOn, reason }) => `removed ${what(kind)}, ${day(saidOn)}: “${reason}”`,
}

const what = (kind: unknown) => WHAT[kind as ResponseKind]
const day = (date: unknown) => longDate(String(date))
