import { judgementCrumb } from '../../_components/crumbs'

/** The way back up from one of what the school judges by. */
export const frameworksCrumbs = (school: string) => [
  judgementCrumb(school),
  { name: 'Frameworks', href: `/${school}/judgement/frameworks` },
]

/** Up from a page below one edition. */
export const editionCrumbs = (school: string, { id, name }: { id: string; name: string }) => [
  ...frameworksCrumbs(school),
  { name, href: `/${school}/judgement/frameworks/${id}` },
]
