import type { IsoDate } from '../platform/dates'

/**
 * Where a deadline stands after the school's calendar was changed: where it is computed now. One that was not past does
 * not become past by it, and is today instead, because nobody could have kept a date that was not told them: somebody who
 * types last week's term dates must not make colleagues late who were in time. One that was past may come to be in time
 * again, as when a day of snow is put down afterwards.
 *
 * For deadlines that are still to be met: one that was met stays met, and is not to be given.
 *
 * @param was null when its clock stood; then it was not past either
 * @param computed what `dueOn` gives with the changed calendar
 */
export function movedDue({
  was,
  computed,
  today,
}: {
  was: IsoDate | null
  computed: IsoDate | null
  today: IsoDate
}): IsoDate | null {
  if (computed === null) return null
  const wasPast = was !== null && was < today
  return !wasPast && computed < today ? today : computed
}
