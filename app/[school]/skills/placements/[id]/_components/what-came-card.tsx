import { HeldWords } from '@/app/[school]/impact/_components/held-words'
import { Card, Note } from '@/components/ui/card'
import { ForeignText } from '@/components/ui/foreign-text'
import { shortDate } from '@/lib/platform/dates'
import { languageIn } from './facts'
import type { LoadedPlacement } from './load-placement'

/** What pupils gained, held to what the figures of its outcome allow, and how it was for staff and for the parent. */
export function WhatCameCard({ loaded: { viewer, placement, held, path } }: { loaded: LoadedPlacement }) {
  const { recordedOn, pupilsGained, outcome, evidence, staffSaid, parentSaid, activity } = placement
  const school = `/${viewer.schoolSlug}`
  const isToldNothing = !parentSaid && placement.parentWouldAgain === null
  return (
    <Card title="What came of it" id="came-of-it" className="mb-5">
      {pupilsGained ? (
        held ? (
          <HeldWords text={pupilsGained} held={held} />
        ) : (
          <p className="whitespace-pre-line">{pupilsGained}</p>
        )
      ) : (
        <p>Nobody has written down yet what pupils gained. Until somebody has, it does not count as used.</p>
      )}
      {outcome && activity && (
        <p className="mt-2">
          Goes with the outcome{' '}
          <a href={`${school}/activities/${activity.id}#outcomes`} className="inline-block py-1">
            {outcome.statement}
          </a>
        </p>
      )}
      {evidence && (
        <p className="mt-1">
          Shown by{' '}
          <a href={`${school}/evidence/${evidence.id}`} className="inline-block py-1">
            {evidence.title}
          </a>
        </p>
      )}
      {staffSaid && (
        <>
          <h3 className="mt-3">For staff</h3>
          <p className="whitespace-pre-line">{staffSaid}</p>
        </>
      )}
      <h3 className="mt-3">For the parent or carer</h3>
      {isToldNothing && <p>They have not said yet. Their link asks them.</p>}
      {parentSaid && <ForeignText language={languageIn(placement.parentSaidLocale)} text={parentSaid} />}
      {placement.parentWouldAgain !== null && (
        <p>{placement.parentWouldAgain ? 'They would do it again.' : 'They would not do it again.'}</p>
      )}
      {recordedOn && (
        <Note className="mt-2">
          Written down on {shortDate(recordedOn)}.{' '}
          <a href={`${path}/afterwards`} className="inline-block py-1">
            Change it
          </a>
        </Note>
      )}
    </Card>
  )
}
