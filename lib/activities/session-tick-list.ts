import { type FamilyWithPupils, familyWords, inRegisterOrder, isForFamily } from './session-families'

import type { WhoFor } from './who-for'

type Family = FamilyWithPupils & { id: string }
type Line = { familyId: string; invited: boolean; came: boolean }

/** What stands ticked when the list is opened for a session nobody has recorded: nothing, everybody, or the last list. */
export const STARTS = ['nobody', 'everybody', 'last'] as const
export type Start = (typeof STARTS)[number]

export type TickRow = {
  id: string
  reference: string
  words: string
  /** The activity is for this family. */
  isFor: boolean
  invited: boolean
  came: boolean
}

/**
 * The families to tick, as a register is read: those the activity is for, then whoever was invited or came besides.
 * Everybody else at the school stands under `others`, to be found by typing.
 *
 * @param lines what was recorded, or null when nothing was
 * @param last the lines of the last session that was ticked, for starting from them
 */
export function tickList(
  activity: WhoFor,
  families: Family[],
  lines: Line[] | null,
  start: Start = 'nobody',
  last: Line[] = [],
): { rows: TickRow[]; others: { reference: string; words: string }[] } {
  const recorded = new Map((lines ?? (start === 'last' ? last : [])).map((line) => [line.familyId, line]))
  const rows: { family: Family; row: TickRow }[] = []
  const others: Family[] = []
  for (const family of families) {
    const line = recorded.get(family.id)
    const isFor = isForFamily(activity, family)
    if (!line && !isFor) {
      if (!family.leftAt) others.push(family)
      continue
    }
    rows.push({
      family,
      row: {
        id: family.id,
        reference: family.reference,
        words: familyWords(family),
        isFor,
        // A family entered after the session was recorded had not been invited to it.
        invited: line ? line.invited : lines === null,
        came: line ? line.came : start === 'everybody' && lines === null,
      },
    })
  }
  rows.sort(
    (a, b) => Number(b.row.isFor) - Number(a.row.isFor) || inRegisterOrder(activity, a.family, b.family),
  )
  others.sort((a, b) => inRegisterOrder({ yearGroups: [], groups: [] }, a, b))
  return {
    rows: rows.map(({ row }) => row),
    others: others.map((family) => ({ reference: family.reference, words: familyWords(family) })),
  }
}
