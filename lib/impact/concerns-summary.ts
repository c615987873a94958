import 'server-only'
import { readCounts } from '@/lib/concerns/learn/count-sql'
import { sameDay } from '@/lib/concerns/learn/parts-of-year'
import { today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { academicYearDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import type { WhatCameOfIt } from './concerns-governors'

type NowAndBefore = { now: number; before: number }

/** What parents raised in a year, for leaders: of what they may see, up to today, beside the year before up to the same day. */
export type ConcernsSummary = WhatCameOfIt & {
  all: NowAndBefore
  formal: NowAndBefore
  compliments: NowAndBefore
  /** Most often raised, at most three. */
  themes: { name: string; count: number }[]
}

const MOST_THEMES = 3

/** One statement. The database leaves out what it hides from the viewer. */
export async function readConcernsSummary(
  tx: Tx,
  viewer: Viewer,
  academicYear: number,
  categories: readonly { id: string; name: string }[],
): Promise<Omit<ConcernsSummary, keyof WhatCameOfIt>> {
  const { from, to } = academicYearDays(academicYear)
  const isOver = today() >= to
  const upTo = isOver ? to : today()
  const counts = await readCounts(tx, viewer, [
    { key: 'now', from, to: upTo },
    { key: 'before', from: academicYearDays(academicYear - 1).from, to: sameDay(upTo, -1) },
  ])
  const both = (is: (row: (typeof counts)[number]) => boolean): NowAndBefore => {
    const sum = (period: string) =>
      counts.filter((row) => row.period === period && is(row)).reduce((all, { count }) => all + count, 0)
    return { now: sum('now'), before: sum('before') }
  }
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  return {
    all: both(({ by }) => by === 'formal'),
    formal: both(({ by, key }) => by === 'formal' && key === 'true'),
    compliments: both(({ by, key }) => by === 'kind' && key === 'compliment'),
    themes: counts
      .filter(({ period, by }) => period === 'now' && by === 'category')
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_THEMES)
      .map(({ key, count }) => ({ name: names.get(key) ?? key, count })),
  }
}
