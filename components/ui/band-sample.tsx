import type { Band } from '@/prisma/generated/enums'

/** A school's band in small, beside its name or the band's: to the eye only, because a word says it too. */
export function BandSample({ band }: { band: Band }) {
  return <span aria-hidden="true" data-band={band} className="band-sample" />
}
