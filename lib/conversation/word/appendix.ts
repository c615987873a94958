import { Bookmark, type FileChild, Paragraph, TextRun } from 'docx'
import { fileSize } from '../../evidence/evidence'
import { typeOf } from '../../evidence/files/file-types'
import { shortDate } from '../../platform/dates'
import type { PackContents, PackEvidence } from '../contents'
import { frontOf } from '../front'
import { type NumberSource, numberSources, sourceInWords } from '../number-sources'
import type { PackPhoto } from '../pack-pictures'
import { claimed, type NotesOf, quoted, statements } from './front'
import { heading, nameOfNumber, paragraph, photograph, run, table } from './parts'

/** What the first pages rest on: each statement, the evidence, where each number comes from, and what was left out. */
export function appendix(
  contents: PackContents,
  notesOf: NotesOf,
  photos: readonly PackPhoto[],
): FileChild[] {
  const { judgements, evidence, leftOut } = contents
  const { more } = frontOf(contents)
  return [
    // As high as the title, as in the PDF: the parts of both are headed alike.
    new Paragraph({ pageBreakBefore: true, heading: 'Heading1', children: [run('Appendix')] }),
    ...(more.claims.length > 0 ? [heading(2, 'More that can be said')] : []),
    ...more.claims.flatMap((claim) => claimed(claim, notesOf)),
    ...(more.quotations.length > 0 ? [heading(2, 'More of what parents and carers said')] : []),
    ...more.quotations.flatMap(quoted),
    ...(judgements.length > 0 ? [heading(2, 'Statement by statement')] : []),
    ...judgements.flatMap(statements),
    heading(2, 'Evidence'),
    ...(evidence.length === 0
      ? [paragraph('None was chosen that may be shown.')]
      : [
          table(
            ['Label', 'What it is', 'Of when, and what it supports'],
            [0.08, 0.52, 0.4],
            evidence.map(asRow),
          ),
        ]),
    ...(photos.length > 0 ? [heading(2, 'Pictures')] : []),
    ...photos.flatMap(photograph),
    heading(2, 'Where each number comes from'),
    ...numberSources(contents).map(comesFrom),
    heading(2, 'What was left out'),
    ...(leftOut.length === 0
      ? [paragraph('Nothing that was chosen was left out.')]
      : [
          table(
            ['Chosen', 'Why it is not here'],
            [0.45, 0.55],
            leftOut.map(({ what, why }) => [{ text: what }, { text: why }]),
          ),
        ]),
  ]
}

function asRow({ label, title, quotation, allowed, url, source, datedOn, supports, file }: PackEvidence) {
  const what = [
    quotation ? `“${quotation}”` : title,
    allowed && `What may be said: ${allowed}`,
    url,
    file && `${typeOf(file.contentType)?.name ?? 'File'}, ${fileSize(file.bytes)}`,
  ]
  const about = [source, shortDate(datedOn), ...supports.map((one) => one.title)]
  return [
    { text: label },
    { text: what.filter(Boolean).join('\n') },
    { text: about.filter(Boolean).join('\n') },
  ]
}

function comesFrom(source: NumberSource): Paragraph {
  return new Paragraph({
    children: [
      ...source.numbers.flatMap(({ note, label, printed }, i) => [
        ...(i > 0 ? [new TextRun({ break: 1 })] : []),
        new Bookmark({
          id: nameOfNumber(note),
          children: [run(`[${note}] ${label}: ${printed}. `, true)],
        }),
      ]),
      ...(source.numbers.length > 1 ? [new TextRun({ break: 1 })] : []),
      run(sourceInWords(source)),
    ],
  })
}
