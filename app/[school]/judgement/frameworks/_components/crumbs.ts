/** The way back up from what the school judges by. */
export const judgementCrumb = (school: string) => ({ name: 'Judgement', href: `/${school}/judgement` })

export const frameworksCrumb = (school: string) => ({
  name: 'Frameworks',
  href: `/${school}/judgement/frameworks`,
})
