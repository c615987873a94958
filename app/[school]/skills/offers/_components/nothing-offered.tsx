import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import type { Viewer } from '@/lib/platform/viewer'
import { canAskParents } from '@/lib/skills/policy'

/** Of a school in which nobody offers anything yet: most often nobody was asked. */
export function NothingOffered({ viewer }: { viewer: Viewer }) {
  return (
    <Empty
      title="Nobody has offered anything yet"
      action={
        canAskParents(viewer) ? (
          <ButtonLink href={`/${viewer.schoolSlug}/skills/campaigns`}>Ask parents and carers</ButtonLink>
        ) : (
          <ButtonLink href={`/${viewer.schoolSlug}/skills/offers/new`}>
            Write down what a parent offers
          </ButtonLink>
        )
      }
    >
      <p>
        Parents and carers know trades, languages, stories and places that no teacher can know. Most do not
        come forward because nobody asked. Ask them all once, and their answers stand here, to be found when a
        class needs a bricklayer or somebody who speaks Urdu.
      </p>
    </Empty>
  )
}
