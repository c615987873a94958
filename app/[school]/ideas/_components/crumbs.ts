/** The way back up from what parents offered and suggested. */
export const parentsCrumb = (school: string) => ({ name: 'Parents', href: `/${school}/skills` })

export const ideasCrumb = (school: string) => ({ name: 'Ideas', href: `/${school}/ideas` })
