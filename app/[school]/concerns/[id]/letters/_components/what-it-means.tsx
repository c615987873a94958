import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { type LetterPage, moveOf } from '@/lib/concerns/letter-queries'

const MOVES = {
  acknowledge: {
    says: 'This letter acknowledges it, and the case does not say yet that it was acknowledged.',
    button: 'Say that it was acknowledged',
  },
  answer: {
    says: 'This letter answers it, and the case does not say yet that it was answered.',
    button: 'Say that it was answered',
  },
}

/** A letter that was sent may be a move of the case: offered, never made by itself. */
export function WhatItMeans({ path, record }: { path: string; record: LetterPage }) {
  const move = moveOf(record)
  if (!move) return null
  const { says, button } = MOVES[move]
  return (
    <Card tone="next" className="mb-4 print:hidden">
      <p className="mb-3">{says}</p>
      <ButtonLink href={`${path}/${move}`}>{button}</ButtonLink>
    </Card>
  )
}
