import type { Filled } from './fill'

/** The pages that are measured, by name. */
export const PAGES = (school: Filled): Record<string, string> => ({
  'the bare page': '/hello',
  dashboard: `/${school.slug}/impact`,
  'activity list': `/${school.slug}/activities`,
  'governors’ page': `/${school.slug}/impact/governors`,
  today: `/${school.slug}`,
  activity: `/${school.slug}/activities/${school.activityId}`,
  result: `/${school.slug}/activities/${school.activityId}/outcomes/${school.outcomeId}/result`,
  'who came': `/${school.slug}/activities/${school.activityId}/sessions/${school.sessionId}`,
  families: `/${school.slug}/families`,
  evidence: `/${school.slug}/evidence`,
  record: `/${school.slug}/record`,
  readiness: `/${school.slug}/conversation`,
  practice: `/${school.slug}/conversation/practice`,
  judgements: `/${school.slug}/judgement`,
  'judgement, agreed': `/${school.slug}/judgement/${school.agreedId}`,
  'judgement, draft': `/${school.slug}/judgement/${school.draftId}`,
  search: `/${school.searchedSlug}/search?q=phonics+workshop`,
  'search, misspelt': `/${school.searchedSlug}/search?q=fonics+worksop`,
})

/** What each page's time may be against the bare page's, where there is a goal; those that are loaded. */
export const MOST_TIMES: Record<string, number> = {
  dashboard: 4,
  'activity list': 3,
  result: 4,
  readiness: 4,
  judgements: 4,
  'judgement, agreed': 4,
  'judgement, draft': 4,
  search: 3,
  'search, misspelt': 3,
}

/** Those that are kept in memory until something is recorded, so that their first opening afterwards is another matter. */
export const REMEMBERED = [
  'dashboard',
  'governors’ page',
  'readiness',
  'practice',
  'judgements',
  'judgement, agreed',
  'judgement, draft',
]

/** Their addresses. */
export function remembered(school: Filled): Record<string, string> {
  const all = PAGES(school)
  return Object.fromEntries(REMEMBERED.map((page) => [page, all[page] as string]))
}
