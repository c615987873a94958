import type { ReactNode } from 'react'
import { Note } from '@/components/ui/card'
import { MarkedText } from '@/components/ui/marked-text'
import { cutAtFlags, type HeldTo, wordsAbove } from '@/lib/impact/own-words'

/**
 * What somebody wrote about a result, as it was typed. Words that say more than the figures allow are marked, and the
 * sentence that is allowed stands beside them.
 */
export function HeldWords({ lead, text, held }: { lead?: ReactNode; text: string; held: HeldTo }) {
  const above = wordsAbove(text, held)
  return (
    <>
      <p className="whitespace-pre-line">
        {lead}
        <MarkedText parts={cutAtFlags(text, above)} />
      </p>
      {above.length > 0 && (
        <Note>What is underlined says more than the figures allow. They allow: {held.sentence}</Note>
      )}
    </>
  )
}
