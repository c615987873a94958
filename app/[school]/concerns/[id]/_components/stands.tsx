import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { HOLDER_NAMES } from '@/lib/concerns/case'
import { nextThing } from '@/lib/concerns/next-thing'
import { whoHasIt } from '@/lib/concerns/where-it-stands'
import type { LoadedCase } from './load-case'

/** Who has it, and what to do next. */
export function Stands({ loaded }: { loaded: LoadedCase }) {
  const { standing, may, path, isNobodys, record } = loaded
  const next = nextThing(standing, may)
  const pause = record.pauses.find(({ toOn }) => toOn === null)
  if (standing.endedOn) return null
  return (
    <Card tone="next" id="next" className="mb-5">
      <p>
        {whoHasIt(standing)}
        {pause && ` Paused because: ${pause.reason}`}
      </p>
      {isNobodys && (
        <p className="mt-2">
          Nobody in this school is on record as {HOLDER_NAMES[record.heldBy].toLowerCase()}, so nobody can
          take it yet. Ask whoever keeps the list of people to give somebody that duty; they need not know
          why.
        </p>
      )}
      {next && (
        <p className="print:hidden mt-3">
          <ButtonLink href={`${path}/${next.page}`}>{next.label}</ButtonLink>
        </p>
      )}
    </Card>
  )
}
