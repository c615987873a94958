import { Note } from '@/components/ui/card'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { ChainLink, Missing } from './chain-link'
import { ResultFigure } from './result-figure'

/** The claim of each outcome, with its picture, its figures as a table, and what holds the claim down. */
export function WhatChanged({
  outcomes,
  claims,
  path,
  mayRecord,
  isStopped,
}: {
  outcomes: OutcomeFacts[]
  claims: OutcomeClaim[]
  path: string
  mayRecord: boolean
  /** What was stopped is not asked for figures; those it has can be seen. */
  isStopped: boolean
}) {
  const isMissing = claims.every(({ state }) => state === 'no_figures')
  return (
    <ChainLink id="changed" title="What changed" isMissing={isMissing}>
      {outcomes.length === 0 && <Missing>First say what should change.</Missing>}
      {outcomes.map((outcome, i) => {
        const claim = claims[i] as OutcomeClaim
        return (
          <div key={outcome.id} className="pb-3">
            {isForParents(outcome, claim) ? (
              <Note>
                {outcome.statement}: a change for parents and carers is told by what they answered before and
                after, under “How parents responded”.
              </Note>
            ) : (
              <p className={claim.state === 'no_figures' ? 'text-soft' : ''}>{claim.sentence}</p>
            )}
            <ResultFigure outcome={outcome} claim={claim} />
            {claim.limits.length > 0 && claim.state !== 'capped' && (
              <Note>
                What holds this down: {claim.limits.map(({ words, lift }) => `${words} ${lift}`).join(' ')}
              </Note>
            )}
            {mayRecord && !isForParents(outcome, claim) && !(isStopped && claim.state === 'no_figures') && (
              <p className="print:hidden">
                <a href={`${path}/outcomes/${outcome.id}/figures`} className="inline-block py-1">
                  {claim.state === 'no_figures' ? 'Bring in the figures' : 'See the figures'}
                  <span className="sr-only"> for {outcome.measure.name}</span>
                </a>
                {(outcome.design === 'its' || outcome.design === 'its_controlled') && (
                  <a href={`${path}/outcomes/${outcome.id}/series`} className="ml-4 inline-block py-1">
                    Weekly figures<span className="sr-only"> for {outcome.measure.name}</span>
                  </a>
                )}
                {claim.rung !== null && (
                  <a href={`${path}/outcomes/${outcome.id}/result`} className="ml-4 inline-block py-1">
                    The result, what limits it, what next
                    <span className="sr-only">: {outcome.measure.name}</span>
                  </a>
                )}
              </p>
            )}
          </div>
        )
      })}
    </ChainLink>
  )
}

/** The figures page is for pupils; parents' answers are kept with the responses. */
const isForParents = ({ about }: OutcomeFacts, { state }: OutcomeClaim) =>
  about === 'parents' && state === 'no_figures'
