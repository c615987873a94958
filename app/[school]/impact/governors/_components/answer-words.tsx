import type { ReactNode } from 'react'
import type { HeldTo } from '@/lib/impact/own-words'
import { HeldWords } from '../../_components/held-words'

/** An answer as it was given. Where the figures of its activity have changed since, and no longer allow it, that shows. */
export function AnswerWords({
  lead,
  answer,
  held,
}: {
  lead?: ReactNode
  answer: string
  held: HeldTo | null
}) {
  if (held) return <HeldWords lead={lead} text={answer} held={held} />
  return (
    <p className="whitespace-pre-line">
      {lead}
      {answer}
    </p>
  )
}
