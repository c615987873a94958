import type { Written } from './import-write'

/** What an import wrote: "Added 2 families and 3 pupils. Changed 1 pupil." */
export function writtenSentence(written: Written): string {
  const said = [
    did('Added', written.addedFamilies, written.addedPupils),
    did('Changed', written.changedFamilies, written.changedPupils),
    did('Noted as having left:', written.leftFamilies, written.leftPupils),
    written.preferences > 0 &&
      `Kept how ${counted(written.preferences, 'family likes', 'families like')} to be reached.`,
  ].filter(Boolean)
  return said.join(' ') || 'Nothing was changed.'
}

function did(what: string, families: number, pupils: number): string {
  const counts = [
    families > 0 && counted(families, 'family', 'families'),
    pupils > 0 && counted(pupils, 'pupil', 'pupils'),
  ].filter(Boolean)
  return counts.length > 0 ? `${what} ${counts.join(' and ')}.` : ''
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
