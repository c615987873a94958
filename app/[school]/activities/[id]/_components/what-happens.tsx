import { Note } from '@/components/ui/card'
import type { ActivityRecord } from '@/lib/activities/queries'
import { longDate } from '@/lib/platform/dates'
import { ChainLink, Missing, Typed } from './chain-link'

export function WhatHappens({
  activity: { description, startsOn, endsOn },
  change,
}: {
  activity: ActivityRecord
  change: string | null
}) {
  return (
    <ChainLink id="what" title="What happens" isMissing={!description} change={change}>
      {description ? (
        <Typed>{description}</Typed>
      ) : (
        <Missing>Say what parents and staff do, and when.</Missing>
      )}
      {(startsOn || endsOn) && (
        <Note>
          {startsOn && `From ${longDate(startsOn)}`}
          {endsOn && `${startsOn ? ' to' : 'Until'} ${longDate(endsOn)}`}
        </Note>
      )}
    </ChainLink>
  )
}
