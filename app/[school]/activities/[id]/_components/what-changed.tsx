import { IntervalAxis, IntervalPlot } from '@/components/charts/interval-plot'
import { intervalScale } from '@/components/charts/interval-scale'
import { Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { pictureOf } from '@/lib/impact/interval-picture'
import { resultInFigures } from '@/lib/impact/result-figures'
import { ChainLink, Missing } from './chain-link'

/** The claim of each outcome, with its picture, its figures as a table, and what holds the claim down. */
export function WhatChanged({
  outcomes,
  claims,
  path,
  mayRecord,
}: {
  outcomes: OutcomeFacts[]
  claims: OutcomeClaim[]
  path: string
  mayRecord: boolean
}) {
  const isMissing = claims.every(({ state }) => state === 'no_figures')
  return (
    <ChainLink id="changed" title="What changed" isMissing={isMissing}>
      {outcomes.length === 0 && <Missing>First say what should change.</Missing>}
      {outcomes.map((outcome, i) => {
        const claim = claims[i] as OutcomeClaim
        return (
          <section key={outcome.id} aria-label={outcome.measure.name} className="pb-3">
            <p className={claim.state === 'no_figures' ? 'text-soft' : ''}>{claim.sentence}</p>
            <Result outcome={outcome} claim={claim} />
            {claim.limits.length > 0 && claim.state !== 'capped' && (
              <Note>
                What holds this down: {claim.limits.map(({ words, lift }) => `${words} ${lift}`).join(' ')}
              </Note>
            )}
            {mayRecord && (
              <p className="print:hidden">
                <a href={`${path}/outcomes/${outcome.id}/figures`} className="inline-block py-1">
                  {claim.state === 'no_figures' ? 'Bring in the figures' : 'See the figures'}
                  <span className="sr-only"> for {outcome.measure.name}</span>
                </a>
              </p>
            )}
          </section>
        )
      })}
    </ChainLink>
  )
}

function Result({ outcome, claim }: { outcome: OutcomeFacts; claim: OutcomeClaim }) {
  const picture = pictureOf(outcome, claim)
  const figures = claim.ceiling < 1 ? null : resultInFigures(outcome)
  if (!figures) return null
  const scale = picture && intervalScale([picture], picture.worthwhile)
  return (
    <figure className="my-2">
      {picture && scale && (
        <>
          <IntervalPlot {...picture} scale={scale} />
          <IntervalAxis scale={scale} ends={ENDS[outcome.measure.direction]} />
          {picture.worthwhile !== null && (
            <Note>Inside the grey band a difference is smaller than the school said would matter.</Note>
          )}
        </>
      )}
      <Table
        caption={`${outcome.measure.name}: the result in figures`}
        columns={[
          { title: outcome.about === 'pupils' ? 'Pupils' : 'Parents', isNumber: true },
          { title: 'Before', isNumber: true },
          { title: 'After', isNumber: true },
          { title: 'Change', isNumber: true },
          { title: 'Likely range', isNumber: true },
        ]}
        rows={[
          {
            key: outcome.id,
            cells: [figures.counted, figures.from, figures.to, figures.change, figures.range],
          },
        ]}
      />
    </figure>
  )
}

const ENDS = { higher: ['worse', 'better'], lower: ['better', 'worse'] } as const
