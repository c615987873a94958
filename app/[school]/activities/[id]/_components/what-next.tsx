import { HeldWords } from '@/app/[school]/impact/_components/held-words'
import { DECISION_NAMES, STATUS_NAMES } from '@/lib/activities/activity'
import type { ActivityRecord } from '@/lib/activities/queries'
import type { HeldTo } from '@/lib/impact/own-words'
import { academicYearName, longDate, toIso } from '@/lib/platform/dates'
import { ChainLink, Missing } from './chain-link'

/** Whether it goes on, and what it was copied into. */
export function WhatNext({
  activity,
  path,
  school,
  mayRecord,
  mayPlan,
  held,
  today,
}: {
  activity: ActivityRecord
  path: string
  school: string
  mayRecord: boolean
  mayPlan: boolean
  /** What words about the activity are held to. */
  held: HeldTo
  today: string
}) {
  const { status, archivedAt, decision, decisionNote, decidedOn, stoppedReason, outcomes, copies } = activity
  const isOneOfSeveral = activity.repeatsId !== null || activity._count.repeatedBy > 0
  const review = outcomes
    .flatMap(({ reviewOn }) => toIso(reviewOn) ?? [])
    .sort()
    .at(-1)
  return (
    <ChainLink id="next" title="What next" isMissing={!decision} change={null}>
      {status === 'stopped' && stoppedReason && (
        <HeldWords lead="Stopped: " text={stoppedReason} held={held} />
      )}
      {decision && decidedOn && (
        <p>
          <b>{DECISION_NAMES[decision]}</b>, decided on {longDate(decidedOn)}.
        </p>
      )}
      {decisionNote && <HeldWords text={decisionNote} held={held} />}
      {!decision && status !== 'stopped' && (
        <Missing>
          {review
            ? review < today
              ? `The review date was ${longDate(review)}. Decide: go on, change, or stop.`
              : `Decide by ${longDate(review)}: go on, change, or stop.`
            : 'When the review date has come, decide: go on, change, or stop.'}
        </Missing>
      )}
      {copies.map((copy) => (
        <p key={copy.id}>
          Done again in {academicYearName(copy.academicYear)}:{' '}
          <a href={`/${school}/activities/${copy.id}`}>{copy.title}</a>
        </p>
      ))}
      <p className="print:hidden flex flex-wrap gap-x-5">
        {mayPlan && (
          <a href={`${path}/status`} className="inline-block py-1">
            {archivedAt
              ? 'In the archive: take it out'
              : `${STATUS_NAMES[status]}: change this, or decide what next`}
          </a>
        )}
        {mayRecord && (
          <a href={`${path}/copy`} className="inline-block py-1">
            Do it again in another year
          </a>
        )}
        {(isOneOfSeveral || mayPlan) && (
          <a href={`${path}/together`} className="inline-block py-1">
            {isOneOfSeveral ? 'What its groups show together' : 'Count it together with another group'}
          </a>
        )}
      </p>
    </ChainLink>
  )
}
