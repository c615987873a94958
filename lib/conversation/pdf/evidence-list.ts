import { shortDate } from '../../platform/dates'
import type { PackContents, PackEvidence } from '../contents'
import { kindInWords } from '../evidence-in-words'
import { heading, paragraph } from './blocks'
import type { Sheet } from './sheet'
import { table } from './table'

/** Every piece of evidence under the name that the pages and the ZIP give it. */
export function* evidenceList(sheet: Sheet, { evidence }: PackContents): Generator<void> {
  if (evidence.length === 0) return
  heading(sheet, 'H2', 'The evidence')
  paragraph(
    sheet,
    'The files are in the ZIP that belongs to this pack, each under the name in the first column.',
  )
  yield* table(sheet, {
    head: ['Name', 'What it is', 'Date', 'Supports'],
    widths: [0.08, 0.47, 0.17, 0.28],
    rows: evidence.map((piece) => [
      { text: piece.label },
      { text: inWords(piece) },
      { text: shortDate(piece.datedOn) },
      { text: piece.supports.map(({ title }) => title).join('\n') },
    ]),
  })
}

function inWords(piece: PackEvidence): string {
  const { title, allowed, source, quotation, url } = piece
  // A quotation's title is how it begins.
  const shown = quotation ? `“${quotation}”` : title
  return [
    `${shown} (${kindInWords(piece)}${source ? `, from ${source}` : ''})`,
    allowed && `What may be said of it: ${allowed}`,
    url,
  ]
    .filter(Boolean)
    .join('\n')
}
