import { Chip } from '@/components/ui/card'
import type { SaidOf } from '@/lib/conversation/readiness'
import { RUNG_NAMES } from '@/lib/impact/rules'

/** An activity's claim in the exact words that may be said, with the rung it stands on. */
export function Said({ said, school }: { said: SaidOf; school: string }) {
  const { id, title, stepLabel, rung, sentence } = said
  return (
    <>
      <h3 className="inline">
        <a href={`/${school}/activities/${id}`} className="inline-block py-2">
          {title}
        </a>
      </h3>{' '}
      <Chip>{rung === null ? stepLabel : `${rung} of 5: ${RUNG_NAMES[rung].toLowerCase()}`}</Chip>
      <p className="max-w-[46rem]">{sentence}</p>
    </>
  )
}

/** Parents' own words, whose consent reaches this far. */
export function Quotations({ quotations }: { quotations: { id: string; words: string }[] }) {
  return quotations.map(({ id, words }) => (
    <blockquote key={id} dir="auto" className="my-1 max-w-[46rem] border-s-4 border-line ps-3">
      {words}
    </blockquote>
  ))
}
