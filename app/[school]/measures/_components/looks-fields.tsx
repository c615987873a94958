import { NumberField } from '@/components/form/fields'
import { RELIABILITY_SAYS } from '@/lib/measures/measure'
import { MOST_DECIMALS } from '@/lib/measures/schema'

type Looks = { decimals: number; reliability: number | null }

/** How figures are shown, and how steady they are. */
export function LooksFields({ looks }: { looks?: Looks }) {
  return (
    <>
      <NumberField
        name="decimals"
        label="Decimals to show"
        hint={`0 for whole figures, up to ${MOST_DECIMALS}.`}
        optional
        defaultValue={looks?.decimals ?? 0}
      />
      <NumberField
        name="reliability"
        label="Reliability"
        hint={RELIABILITY_SAYS}
        optional
        defaultValue={looks?.reliability}
      />
    </>
  )
}
