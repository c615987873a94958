import { judgementCrumb } from '@/app/[school]/judgement/_components/crumbs'

/** The way up from the plan. */
export const planCrumbs = (school: string) => [judgementCrumb(school)]

/** The way up from a page below the plan. */
export const belowPlan = (school: string) => [
  judgementCrumb(school),
  { name: 'Improvement plan', href: `/${school}/plan` },
]

/** The way up from a page of one priority. */
export const belowPriority = (school: string, { id, title }: { id: string; title: string }) => [
  ...belowPlan(school),
  { name: title, href: `/${school}/plan/${id}` },
]
