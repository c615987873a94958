/** The way back up from one judgement or area. */
export const judgementCrumb = (school: string) => ({ name: 'Judgement', href: `/${school}/judgement` })

/** An area's own page: everything that was agreed of it, term by term. */
export const areaPath = (
  school: string,
  { frameworkId, areaKey }: { frameworkId: string; areaKey: string },
) => `/${school}/judgement/areas/${frameworkId}/${encodeURIComponent(areaKey)}`
