/** Families of one group, each counted once however many pupils it has and however often it came. */
export type ReachRow = {
  /** `all` for every family, otherwise the group's key. */
  key: string
  name: string
  for: number
  invited: number
  /** Came at least once. */
  came: number
}

export const EVERYONE = 'all'

/** The cells of the reach table, and the two that are their difference: who has not been reached. */
export const REACH_CELLS = ['for', 'invited', 'came', 'not-invited', 'never-came'] as const
export type ReachCell = (typeof REACH_CELLS)[number]
