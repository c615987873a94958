import { Card } from '@/components/ui/card'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { limitInNumbers } from '@/lib/impact/limit-numbers'
import { doNext } from '@/lib/impact/result-says'

type Activity = { id: string; repeatsId: string | null; _count: { repeatedBy: number } }

/** What limits this and what would lift it, then what to do next term. */
export function NextCard({
  outcome,
  claim,
  activity,
  school,
}: {
  outcome: OutcomeFacts
  claim: OutcomeClaim
  activity: Activity
  school: string
}) {
  const evaluated = outcome.result?.evaluated ?? null
  const here = `/${school}/activities/${activity.id}`
  const isRepeated = activity.repeatsId !== null || activity._count.repeatedBy > 0
  return (
    <Card title="What limits this" id="limits">
      {claim.limits.length === 0 ? (
        <p>
          {claim.verdict === 'cannot_tell'
            ? 'Nothing in how it was done holds it down. The likely range is too wide to tell.'
            : 'Nothing holds this claim below what its design allows.'}
        </p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {claim.limits.map(({ code, words, lift }) => {
            const numbers = evaluated && limitInNumbers(code, evaluated)
            return (
              <li key={code}>
                <b>{words}</b> {numbers} What would lift it: {lift}
              </li>
            )
          })}
        </ul>
      )}
      <h2 className="mt-4 mb-1.5">Do next term</h2>
      <ul className="list-disc space-y-1 pl-5">
        {doNext(outcome, claim).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="mt-2 print:hidden">
        <a href={`${here}/next-group`} className="inline-block py-1">
          Start the next group
        </a>
        {isRepeated && (
          <>
            {' · '}
            <a href={`${here}/together`} className="inline-block py-1">
              What the groups show together
            </a>
          </>
        )}
      </p>
    </Card>
  )
}
