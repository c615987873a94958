import { yearGroupsInWords } from '@/lib/activities/activity'
import type { ActivityRecord } from '@/lib/activities/queries'
import { ChainLink, Missing } from './chain-link'

/** Year groups, pupil groups, how many families, and whom it must not miss. */
export function WhoItIsFor({
  activity,
  isThisYears,
  change,
}: {
  activity: ActivityRecord
  /** The register is as it is now: for an earlier year it would count other children. */
  isThisYears: boolean
  change: string | null
}) {
  const { yearGroups, groups, mustNotMiss, familiesForCount, familiesInRegister, school } = activity
  const names = groups.map((key) => school.groups.find((group) => group.key === key)?.name ?? key)
  const isSaid = yearGroups.length + groups.length > 0 || mustNotMiss || familiesForCount
  const count = isThisYears && familiesInRegister > 0 ? familiesInRegister : familiesForCount
  return (
    <ChainLink id="who" title="Who it is for" isMissing={!isSaid} change={change}>
      <p>
        {count ? `${count} ${count === 1 ? 'family' : 'families'} of pupils of ` : 'Families of pupils of '}
        {names.length > 0 && yearGroups.length === 0
          ? 'any year group'
          : yearGroupsInWords(yearGroups, school.yearGroups)}
        {names.length > 0 && `, in ${names.join(' or ')}`}.
      </p>
      {mustNotMiss && <p>Must not miss: {mustNotMiss}</p>}
      {!isSaid && <Missing>Say which families it is for, and whom it must not miss.</Missing>}
    </ChainLink>
  )
}
