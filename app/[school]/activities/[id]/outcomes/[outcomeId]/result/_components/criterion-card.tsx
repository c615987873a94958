import { Card, Note } from '@/components/ui/card'
import { type AsLocked, changedSinceLocked } from '@/lib/activities/criterion-lock'
import type { ResultPage } from '@/lib/impact/result-page'
import { amount, level, typedFigure } from '@/lib/measures/figures-in-words'
import { isoDateIn } from '@/lib/platform/clock'
import { longDate, toIso } from '@/lib/platform/dates'

/** What was planned, with the day it was locked, and what was changed since: beside the result, so that both can be read. */
export function CriterionCard({ outcome }: { outcome: ResultPage['outcome'] }) {
  const locked = outcome.asLocked as AsLocked | null
  const { measure, baseline, target, worthwhile, reviewOn, comparedHow, statement } = outcome
  const unit = measure?.unit ?? ''
  const printed = (value: number | null) => (value === null ? 'not said' : level(typedFigure(value), unit))
  const changes = locked ? changedSinceLocked(locked, { ...outcome, reviewOn: toIso(reviewOn) }) : []
  return (
    <Card title="What was planned" id="planned">
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <Fact name="Should change">{statement}</Fact>
        <Fact name="From, to">
          {printed(baseline)}, {printed(target)}
        </Fact>
        <Fact name="Would matter">
          {worthwhile === null ? 'Nobody said.' : amount(typedFigure(worthwhile), unit)}
        </Fact>
        <Fact name="Compared">{comparedHow ?? 'The same pupils, before and after.'}</Fact>
        <Fact name="Locked">
          {outcome.lockedAt
            ? `${longDate(isoDateIn(outcome.lockedAt))}${locked ? `, by ${locked.by}` : ''}`
            : 'Not yet: it is locked when the activity is planned.'}
        </Fact>
      </dl>
      {changes.length > 0 && outcome.changedAfterLockAt && (
        <div className="mt-2">
          <p>Changed on {longDate(isoDateIn(outcome.changedAfterLockAt))}. It was:</p>
          <ul className="list-disc pl-5">
            {changes.map(({ what, was }) => (
              <li key={what}>
                {what}: {was}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Note className="mt-1">What was said beforehand is what the result is judged by.</Note>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="font-bold">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
