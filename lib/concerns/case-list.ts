import 'server-only'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import { readCalendar } from '../school-days/queries'
import type { SchoolCalendar } from '../school-days/school-days'
import { type ListChoices, listChoices } from './list-choices'
import type { CaseFilters } from './list-filters'
import { type CaseRow, caseRows } from './list-sql'
import { maySeeCases } from './policy'

export const CASES_A_PAGE = 50
const MOST_EXPORTED = 20_000
/** A file has what they said whole, up to what a cell holds. */
const WHOLE = 10_000

export type CaseList = {
  cases: CaseRow[]
  /** How many match; one more than `MOST_COUNTED` when there are more than that. */
  total: number
  choices: ListChoices
  calendar: SchoolCalendar
}

/**
 * The cases that match and this person may see, a page at a time, with what to narrow the list to and the calendar in which
 * its days are counted. Null for whoever has no place called Concerns.
 */
export function listCases(viewer: Viewer, filters: CaseFilters): Promise<CaseList | null> {
  return read(viewer, filters, { size: CASES_A_PAGE })
}

/** The whole list as it is filtered, for a file. As `listCases`. */
export function exportCases(viewer: Viewer, filters: CaseFilters): Promise<CaseList | null> {
  return read(viewer, { ...filters, page: 1 }, { size: MOST_EXPORTED, excerpt: WHOLE })
}

async function read(
  viewer: Viewer,
  filters: CaseFilters,
  asked: { size: number; excerpt?: number },
): Promise<CaseList | null> {
  if (!maySeeCases(viewer)) return null
  const on = today()
  return inSchool(viewer, async (tx) => {
    const [page] = await tx.$queryRaw<[Pick<CaseList, 'cases' | 'total'>]>(
      caseRows(viewer, filters, { on, ...asked }),
    )
    const beside = await remembered(tx, viewer, 'beside the list of cases', 'theirs', async () => {
      const [choices] = await tx.$queryRaw<[ListChoices]>(listChoices(viewer, on, page.cases.length > 0))
      return { choices, calendar: await readCalendar(tx, viewer) }
    })
    return { ...page, ...beside }
  })
}
