import { Note } from '@/components/ui/card'
import { type AsLocked, changedSinceLocked } from '@/lib/activities/criterion-lock'
import type { ActivityRecord } from '@/lib/activities/queries'
import { amount, level, typedFigure } from '@/lib/measures/figures-in-words'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { ChainLink, Missing } from './chain-link'

type Outcome = ActivityRecord['outcomes'][number]

/** What should change and how we will know: each outcome with its criterion, as planned and as it was locked. */
export function WhatShouldChange({
  outcomes,
  path,
  mayChange,
  mayAdd,
  mayPlan,
}: {
  outcomes: Outcome[]
  /** The activity's own address. */
  path: string
  mayChange: boolean
  /** What is over takes no new outcome: it would be chosen with the result in view. */
  mayAdd: boolean
  /** Whoever decides how it will be found out. */
  mayPlan: boolean
}) {
  return (
    <ChainLink
      id="outcomes"
      title="What should change, and how we will know"
      isMissing={outcomes.length === 0}
      change={mayChange && mayAdd && outcomes.length === 0 ? `${path}/outcomes/new` : null}
    >
      {outcomes.length === 0 && (
        <Missing>
          Say what should change for pupils, in which measure, from what to what, by when. Without it nobody
          can know whether it was worth doing.
        </Missing>
      )}
      {outcomes.map((outcome) => (
        <OutcomeCriterion
          key={outcome.id}
          outcome={outcome}
          path={path}
          mayChange={mayChange}
          mayPlan={mayPlan}
        />
      ))}
      {mayChange && mayAdd && outcomes.length > 0 && (
        <p className="print:hidden">
          <a href={`${path}/outcomes/new`} className="inline-block py-1">
            Add another outcome
          </a>
        </p>
      )}
    </ChainLink>
  )
}

function OutcomeCriterion({
  outcome,
  path,
  mayChange,
  mayPlan,
}: {
  outcome: Outcome
  path: string
  mayChange: boolean
  mayPlan: boolean
}) {
  const locked = outcome.asLocked as AsLocked | null
  return (
    <div id={`outcome-${outcome.id}`} className="pb-2">
      <p className="font-bold">
        {outcome.statement}
        {outcome.about === 'parents' && <span className="font-normal"> (a change for parents)</span>}
      </p>
      <p>{criterionSentence(outcome)}</p>
      {locked && outcome.lockedAt && (
        <Note>
          Locked on {longDate(isoDateIn(outcome.lockedAt))} by {locked.by}.
        </Note>
      )}
      {locked && (
        <ChangedSince changes={changedSinceLocked(locked, outcome)} at={outcome.changedAfterLockAt} />
      )}
      <p className="print:hidden space-x-4 text-[0.95rem]">
        {mayChange && (
          <a href={`${path}/outcomes/${outcome.id}`} className="inline-block py-1">
            Change<span className="sr-only"> the outcome: {outcome.statement}</span>
          </a>
        )}
        {mayPlan && outcome.about === 'pupils' && outcome.measure && (
          <a href={`${path}/outcomes/${outcome.id}/plan`} className="inline-block py-1">
            {outcome.measuring === null ? 'Plan how to find out' : 'How it will be found out'}
            <span className="sr-only">: {outcome.measure.name}</span>
          </a>
        )}
        {outcome.measuring !== null && (
          <a href={`${path}/groups`} className="inline-block py-1">
            Who is in which group<span className="sr-only">: {outcome.measure?.name}</span>
          </a>
        )}
      </p>
    </div>
  )
}

/** "Standardised reading score: from 91 to 95 points by Friday 27 March 2026. A difference of 2 points would matter." */
function criterionSentence(outcome: Outcome): string {
  const { measure, baseline, target, worthwhile, reviewOn, comparedHow } = outcome
  if (!measure) return 'No measure chosen yet.'
  const from =
    baseline === null
      ? 'a start still to be measured'
      : level(typedFigure(baseline), measure.unit === '%' ? '%' : '')
  const to = target === null ? 'a target still to be set' : level(typedFigure(target), measure.unit)
  const by = reviewOn ? ` by ${longDate(reviewOn)}` : ''
  return [
    `${measure.name}: from ${from} to ${to}${by}.`,
    worthwhile === null
      ? ''
      : `A difference of ${amount(typedFigure(worthwhile), measure.unit)} would matter.`,
    outcome.measuring === null ? 'The same pupils, before and after.'.replace('pupils', outcome.about) : '',
    comparedHow && (outcome.measuring === null ? `Compared with: ${comparedHow}` : comparedHow),
  ]
    .filter(Boolean)
    .join(' ')
}

/** A changed criterion keeps the one it was locked with beside it. */
function ChangedSince({ changes, at }: { changes: { what: string; was: string }[]; at: Date | null }) {
  if (changes.length === 0) return null
  return (
    <div className="rounded border border-mark-line bg-mark-soft px-3 py-1 text-[0.95rem]">
      <p>Changed after it was locked{at && `, on ${longDate(isoDateIn(at))}`}. It was:</p>
      <ul className="list-disc pl-5">
        {changes.map(({ what, was }) => (
          <li key={what}>
            {what}: {was}
          </li>
        ))}
      </ul>
    </div>
  )
}
