import { YEAR_GROUPS } from '@/lib/schools/year-groups'
import type { WhoFor } from './who-for'

export type FamilyWithPupils = {
  reference: string
  leftAt: Date | null
  /** Those still at the school. */
  pupils: { reference: string; yearGroup: string | null; className: string | null; groups: string[] }[]
}

/** The rule "families of pupils it is for" (`familiesItWhoFor`), for a family that has been read. */
export function isForFamily(activity: WhoFor, family: FamilyWithPupils): boolean {
  return !family.leftAt && family.pupils.some((pupil) => isForPupil(activity, pupil))
}

function isForPupil({ yearGroups, groups }: WhoFor, pupil: FamilyWithPupils['pupils'][number]): boolean {
  const inYear = yearGroups.length === 0 || (pupil.yearGroup !== null && yearGroups.includes(pupil.yearGroup))
  return inYear && (groups.length === 0 || groups.some((group) => pupil.groups.includes(group)))
}

/** What tells one family's line from the next, where no names are kept: "Year 1 Birch, P014 and P022". */
export function familyWords(family: FamilyWithPupils): string {
  const classes = [
    ...new Set(
      family.pupils
        .map((pupil) => [pupil.yearGroup, pupil.className].filter(Boolean).join(' '))
        .filter(Boolean),
    ),
  ]
  return [classes.join(', '), family.pupils.map((pupil) => pupil.reference).join(', ')]
    .filter(Boolean)
    .join(' · ')
}

/** By the pupil's year and class, as a register is read, then by reference as people count: F9 before F10. */
export function inRegisterOrder(activity: WhoFor, a: FamilyWithPupils, b: FamilyWithPupils): number {
  const [x, y] = [registerPlace(activity, a), registerPlace(activity, b)]
  return (
    x.year - y.year ||
    collator.compare(x.className, y.className) ||
    collator.compare(a.reference, b.reference)
  )
}

function registerPlace(activity: WhoFor, family: FamilyWithPupils) {
  const pupil = family.pupils.find((one) => isForPupil(activity, one)) ?? family.pupils[0]
  const year = (YEAR_GROUPS as readonly string[]).indexOf(pupil?.yearGroup ?? '')
  return { year: year === -1 ? YEAR_GROUPS.length : year, className: pupil?.className ?? '' }
}

const collator = new Intl.Collator('en-GB', { numeric: true })
