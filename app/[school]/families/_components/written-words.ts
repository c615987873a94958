import type { Written } from '@/lib/families/import-write'
import { families, pupils } from './words'

/** What an import wrote: "Added 2 families and 3 pupils. Changed 1 pupil." */
export function writtenSentence(written: Written): string {
  const said = [
    did('Added', written.addedFamilies, written.addedPupils),
    did('Changed', written.changedFamilies, written.changedPupils),
    did('Noted as having left:', written.leftFamilies, written.leftPupils),
  ].filter(Boolean)
  return said.join(' ') || 'Nothing was changed.'
}

function did(what: string, familyCount: number, pupilCount: number): string {
  const counts = [familyCount > 0 && families(familyCount), pupilCount > 0 && pupils(pupilCount)].filter(
    Boolean,
  )
  return counts.length > 0 ? `${what} ${counts.join(' and ')}.` : ''
}
