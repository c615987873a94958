import { mondayOf, type Of } from '@/lib/evaluation/series'
import { bringWeeks, type SavedWeeks, saveWeeks } from '@/lib/evaluation/series-commands'
import { getSeries } from '@/lib/evaluation/series-queries'
import { today } from '@/lib/platform/clock'
import { addDays, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { anActivity, anOutcome } from './activities'
import { anEvaluation } from './evaluation'

type Address = { activityId: string; outcomeId: string }

/** Brings a table of weeks in and accepts what its preview shows, as the page does. */
export async function typeWeeks(
  viewer: Viewer,
  address: Address,
  pasted: string,
  of: Of = 'now',
): Promise<SavedWeeks> {
  const draft = await bringWeeks(viewer, { ...address, of, pasted })
  const page = await getSeries(viewer, address, { draft, of })
  return saveWeeks(viewer, { ...address, of, draft, seen: page?.preview?.digest ?? '' })
}

/** The Monday so many weeks from this one. */
export function mondayFromNow(weeks: number): string {
  return addDays(mondayOf(today()), 7 * weeks)
}

/**
 * Weekly attendance as it is pasted: 18 pupils at about 92%, `gain` points more from the start on, and the rest of the school
 * at about 94%, give or take what a week brings. The same weeks every time.
 *
 * @param start the Monday of the first week after
 */
export function attendanceWeeks(
  start: string,
  {
    before,
    after,
    gain = 3,
    others = true,
  }: { before: number; after: number; gain?: number; others?: boolean },
): string {
  const head = [
    'Week',
    'Pupils',
    'Number',
    'Out of',
    ...(others ? ['Others pupils', 'Others number', 'Others out of'] : []),
  ]
  const rows = Array.from({ length: before + after }, (_, i) => {
    // What keeps everybody at home that week, and what only happened to these pupils.
    const all = ((i * 7) % 5) - 2
    const own = ((i * 11) % 7) - 3
    const attended = Math.round(180 * 0.92) + all + own + (i >= before ? Math.round(1.8 * gain) : 0)
    const rest = Math.round(2020 * 0.94) + 11 * all
    const monday = addDays(start, 7 * (i - before))
    return [monday, 18, attended, 180, ...(others ? [202, rest, 2020] : [])].join('\t')
  })
  return [head.join('\t'), ...rows].join('\n')
}

/** An activity whose outcome is in attendance, to be judged as a series that starts ten weeks ago unless said otherwise. */
export async function aSeries(
  viewer: Viewer,
  given: { design?: 'its' | 'its_controlled'; startsOn?: string | null; title?: string } = {},
): Promise<Address> {
  const { design = 'its_controlled', startsOn = mondayFromNow(-10), title } = given
  const activityId = await anActivity(viewer, { title: title ?? 'Walking bus' })
  const outcomeId = await anOutcome(viewer, activityId, {
    statement: 'Pupils who walk to school together miss fewer sessions',
    measure: 'attendance',
    baseline: 92,
    target: 95,
    worthwhile: 1,
  })
  await anEvaluation(viewer, activityId, { design, startsOn: startsOn === null ? null : toDate(startsOn) })
  return { activityId, outcomeId }
}
