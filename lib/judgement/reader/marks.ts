/** What the reader marks a sentence for, in the order in which it is said. */
export const MARKS = ['confuses', 'impact_without_link', 'only_counts'] as const

export type Mark = (typeof MARKS)[number]
