import { Note } from '@/components/ui/card'
import type { ActivityRecord } from '@/lib/activities/queries'
import { academicYearName } from '@/lib/platform/dates'
import { ChainLink, Missing, Typed } from './chain-link'

/** The need, and what it was done as before. */
export function Why({
  activity: { need, copiedFrom },
  school,
  change,
}: {
  activity: ActivityRecord
  school: string
  change: string | null
}) {
  return (
    <ChainLink id="need" title="Why" isMissing={!need} change={change}>
      {need ? (
        <Typed>{need}</Typed>
      ) : (
        <Missing>Say what you saw or heard that made you want to do this.</Missing>
      )}
      {copiedFrom && (
        <Note>
          Done before, in {academicYearName(copiedFrom.academicYear)}:{' '}
          <a href={`/${school}/activities/${copiedFrom.id}`} className="inline-block py-1">
            {copiedFrom.title}
          </a>
        </Note>
      )}
    </ChainLink>
  )
}
