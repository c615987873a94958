/**
 * Offered, asked, used, again: how far what parents and carers offered has come in an academic year. Pure counting.
 *
 * - offered: an offer of theirs stood in the year, or they were asked in it;
 * - asked: they were invited to something of the year;
 * - used: something of the year was held with them, and what came of it is on record;
 * - again: used, and either not for the first time, or they say they would do it again.
 *
 * What they were asked to do is of the year of its last session, or, without one, of the invitation. A family counts once however
 * many of it offer; an offer that nobody has matched to a family counts by itself, and so does what was done with somebody who
 * has withdrawn since, because nothing says any more who it was.
 */
export const USE_STEPS = ['offered', 'asked', 'used', 'again'] as const
export type UseStep = (typeof USE_STEPS)[number]
export type UseCounts = Record<UseStep, number>

export const USE_STEP_NAMES: Record<UseStep, string> = {
  offered: 'Offered',
  asked: 'Asked',
  used: 'Used',
  again: 'Again',
}

export const USE_STEP_MEANS: Record<UseStep, string> = {
  offered: 'Families with an offer that stood in the year.',
  asked: 'Of them, those the school invited to something.',
  used: 'Of them, those who came, and of whose help it is on record what came of it.',
  again: 'Of them, those who have helped before, or say they would do it again.',
}

/** Families who are alike in everything that is counted, and how many of them there are. */
export type Profile = {
  academicYear: number
  /** Keys of the pupil groups their children are in. */
  groups: string[]
  /** How often they were asked in the year. */
  asks: number
  isUsed: boolean
  isAgain: boolean
  families: number
}

/** Each step holds no more than the one before it. */
export function countSteps(profiles: readonly Profile[]): UseCounts {
  const sum = (is: (profile: Profile) => boolean) =>
    profiles.filter(is).reduce((all, { families }) => all + families, 0)
  return {
    offered: sum(() => true),
    asked: sum(({ asks }) => asks > 0),
    used: sum(({ asks, isUsed }) => asks > 0 && isUsed),
    again: sum(({ asks, isUsed, isAgain }) => asks > 0 && isUsed && isAgain),
  }
}

export type GroupUse = { key: string; name: string; families: number; counts: UseCounts }

/** The same by pupil group, in the school's order; a family may be in several, or in none. */
export function countByGroup(
  profiles: readonly Profile[],
  groups: readonly { key: string; name: string; families: number }[],
): GroupUse[] {
  return groups.map(({ key, name, families }) => ({
    key,
    name,
    families,
    counts: countSteps(profiles.filter((profile) => profile.groups.includes(key))),
  }))
}

/** Among how many the asking is looked at: the few of "always the same few". */
export const THE_FEW = 3

/** Of all the times somebody was asked, how many went to the few who were asked most; null while no more than the few were asked. */
export function askedMost(profiles: readonly Profile[]): { few: number; all: number } | null {
  const times = profiles.flatMap(({ asks, families }) => Array<number>(asks > 0 ? families : 0).fill(asks))
  if (times.length <= THE_FEW) return null
  const sum = (of: readonly number[]) => of.reduce((all, count) => all + count, 0)
  times.sort((a, b) => b - a)
  return { few: sum(times.slice(0, THE_FEW)), all: sum(times) }
}

/** Whether the few take so much that others are passed over: half or more, where a fair share would be far less. */
export const isAlwaysTheSame = ({ few, all }: { few: number; all: number }) => all >= 8 && few * 2 >= all
