import type { JudgedKind } from '@/prisma/generated/enums'
import { RECORD_KINDS } from './record-words'
import { isTheme, type Theme } from './themes'

/** Which of the school's records are shown: of one kind, under one theme or under none, with these words in the title. */
export type RecordFilters = { kind: JudgedKind | null; theme: Theme | 'none' | null; words: string }

/** What an address asks for; what it cannot mean is not asked. */
export function recordFiltersAsked(asked: {
  kind?: unknown
  theme?: unknown
  words?: unknown
}): RecordFilters {
  const kind = recordKindNamed(String(asked.kind ?? ''))
  const theme = String(asked.theme ?? '')
  return {
    kind,
    theme: theme === 'none' || isTheme(theme) ? theme : null,
    words: typeof asked.words === 'string' ? asked.words.trim().slice(0, 100) : '',
  }
}

export const recordKindNamed = (name: string): JudgedKind | null =>
  RECORD_KINDS.find((one) => one === name) ?? null
