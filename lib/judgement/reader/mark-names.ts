import { MARKS, type Mark } from './marks'

/** What a mark says of a sentence, in words. */
export const MARK_NAMES: Record<Mark, string> = {
  confuses: 'Engagement, involvement and information confused',
  impact_without_link: 'Impact claimed without a link',
  only_counts: 'Only systems, events or turnout',
}

/** The mark a filter asks for; null for all. */
export const markAsked = (asked: string | null | undefined): Mark | null =>
  MARKS.find((mark) => mark === asked) ?? null
