import { Note } from '@/components/ui/card'
import { MarkedText } from '@/components/ui/marked-text'
import { cutAtFlags, type HeldTo, wordsAbove } from '@/lib/impact/own-words'

type Titled = { title: string; held: HeldTo | null }

/** A title the school gave, marked where it says more than the figures allow. `BesideTitles` stands below its list. */
export function HeldTitle({ title, held }: Titled) {
  const above = aboveIn({ title, held })
  return above.length === 0 ? title : <MarkedText parts={cutAtFlags(title, above)} />
}

/** Below a list of titles: what is allowed in place of those that are marked. Nothing where none is. */
export function BesideTitles({ items }: { items: readonly Titled[] }) {
  const sentences = new Set(
    items.flatMap((item) => (item.held && aboveIn(item).length > 0 ? [item.held.sentence] : [])),
  )
  if (sentences.size === 0) return null
  return (
    <Note className="mt-1">
      What is underlined says more than the figures allow. They allow: {[...sentences].join(' ')}
    </Note>
  )
}

const aboveIn = ({ title, held }: Titled) => (held ? wordsAbove(title, held) : [])
