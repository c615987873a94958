import type { CaseKind } from '@/prisma/generated/enums'
import { shortDate } from '../platform/dates'
import { KIND_NAMES } from './case'

type Detail = Record<string, unknown>

const what = ({ what, reference }: Detail) => `${KIND_NAMES[what as CaseKind].toLowerCase()} ${reference}`

/** What happened to how long cases are kept. A hold's reason is not here: it stands in the case, and goes with it. */
export const KEEP_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'case.let_go': (detail) =>
    `let ${what(detail)} go, which had ended on ${shortDate(String(detail.endedOn))}, by the rule: ${detail.rule}`,
  'case.held': ({ reference }) => `put a hold on ${reference}, so that it is kept beyond its time`,
  'case.hold_off': ({ reference }) => `took the hold off ${reference}`,
}
