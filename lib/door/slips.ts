import type { MadeDoorLink } from './made-links'

/** Where a slip is handed out: the family's eldest child at the school. */
export type HandedTo = { yearGroup: string | null; className: string | null }

const byReference = new Intl.Collator('en-GB', { numeric: true })

/**
 * Slips in the order in which they are handed out: by year group as the school has them, the eldest child's, then by class and
 * reference. Families without a pupil in the register come last.
 */
export function inHandingOrder<T extends Pick<MadeDoorLink, 'family' | 'yearGroups'>>(
  links: readonly T[],
): (T & { to: HandedTo | null })[] {
  const yearGroups = links[0]?.yearGroups ?? []
  const place = (year: string | null) => (year === null ? -1 : yearGroups.indexOf(year))
  return links
    .map((link) => {
      const pupils = link.family?.pupils ?? []
      const to = pupils.toSorted((a, b) => place(b.yearGroup) - place(a.yearGroup))[0] ?? null
      return { ...link, to }
    })
    .sort(
      (a, b) =>
        Number(a.to === null) - Number(b.to === null) ||
        place(a.to?.yearGroup ?? null) - place(b.to?.yearGroup ?? null) ||
        byReference.compare(a.to?.className ?? '', b.to?.className ?? '') ||
        byReference.compare(a.family?.reference ?? '', b.family?.reference ?? ''),
    )
}
