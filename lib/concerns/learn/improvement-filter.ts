import type { ImprovementFilters } from './improvement-queries'

const STATUSES = ['planned', 'to_check', 'done', 'dropped'] as const

/** The status an address asks for; null for all, and for what is none. */
export const statusAsked = (asked: string | null | undefined): ImprovementFilters['status'] =>
  STATUSES.find((status) => status === asked) ?? null
