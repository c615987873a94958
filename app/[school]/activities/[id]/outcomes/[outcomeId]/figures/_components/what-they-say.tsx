import { Card } from '@/components/ui/card'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { ResultFigure } from '../../../../_components/result-figure'

/** What the figures add up to so far: the picture, who has which figures, and what holds the claim down. */
export function WhatTheySay({
  facts,
  claim,
  workedOut,
}: {
  facts: OutcomeFacts
  claim: OutcomeClaim
  /** The page that shows how. */
  workedOut: string
}) {
  if (!facts.result) return null
  const { n, nBaseline } = facts.result.change
  const { onlySecond } = facts.result
  const lost = nBaseline - n
  return (
    <Card className="mb-5">
      <ResultFigure outcome={facts} claim={claim} />
      <p>
        {n === 1 ? 'One pupil has' : `${n} pupils have`} both figures. {has(lost)} a first one and no second;{' '}
        {has(onlySecond).toLowerCase()} a second and no first.
      </p>
      {claim.limits.map(({ code, words, lift }) => (
        <p key={code}>
          {words} {lift}
        </p>
      ))}
      <p>
        <a href={workedOut}>How this was worked out, and what the figures said before</a>
      </p>
    </Card>
  )
}

const has = (count: number) => (count === 0 ? 'Nobody has' : count === 1 ? 'One has' : `${count} have`)
