/** The longest a school's word in an address may be. */
const LONGEST = 40

/**
 * A school's word in every address, from its name: `St Mary's CofE Primary School` is `st-marys-cofe-primary-school`.
 * Letters, digits and single hyphens only, cut between words. Two schools may give the same one: the caller tells them
 * apart. A name without any Latin letter or digit gives `school`.
 */
export function slugFor(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}|['’‘`\u0092]/gu, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  let slug = ''
  for (const word of words ?? []) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`
    if (longer.length > LONGEST) break
    slug = longer
  }
  return slug || 'school'
}
