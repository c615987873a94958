import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { wordSafe } from '../../concerns/letter-docx'
import { longDate } from '../../platform/dates'
import type { PackContents } from '../contents'
import { footnotesOf } from '../front'
import type { PackPhoto } from '../pack-pictures'
import { appendix } from './appendix'
import { front, type NotesOf } from './front'
import { STYLES } from './parts'

/** Points and twentieths of them, as Word counts. */
const HALF_POINT = 2
const POINT = 20
const CENTIMETRE = 567

const FONT = 'Arial'
const BRAND = '0B4A45'

const ofHeading = (size: number, before: number) => ({
  run: { font: FONT, size: size * HALF_POINT, bold: true, color: BRAND },
  paragraph: { spacing: { before: before * POINT, after: 3 * POINT }, keepNext: true },
})

/**
 * A pack as a Word file: real headings, tables with a heading row, pictures as lines with alternative text, a link from each
 * number to where it comes from, the school and the day under each page, English (United Kingdom) as its language. The school is
 * its author, nobody else.
 */
export async function packDocx(
  contents: PackContents,
  photos: readonly PackPhoto[] = [],
): Promise<Uint8Array> {
  const notes = footnotesOf(contents)
  const notesOf: NotesOf = (keys) => keys.flatMap((key) => notes.get(key ?? '') ?? [])
  const school = wordSafe(contents.schoolName)
  const title = wordSafe(contents.title)
  const document = new Document({
    title,
    subject: title,
    creator: school,
    lastModifiedBy: school,
    description: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 10.5 * HALF_POINT, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 5 * POINT, line: 264, lineRule: LineRuleType.AUTO } },
        },
        heading1: ofHeading(19, 0),
        heading2: ofHeading(14, 14),
        heading3: ofHeading(11.5, 9),
      },
      paragraphStyles: [
        {
          id: STYLES.note,
          name: 'Pack note',
          basedOn: 'Normal',
          quickFormat: true,
          run: { size: 9 * HALF_POINT, color: '444444' },
        },
        {
          id: STYLES.cell,
          name: 'Pack cell',
          basedOn: 'Normal',
          quickFormat: true,
          run: { size: 9.5 * HALF_POINT },
          paragraph: { spacing: { before: 1 * POINT, after: 1 * POINT, line: 240 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 21 * CENTIMETRE, height: Math.round(29.7 * CENTIMETRE) },
            margin: {
              top: 2 * CENTIMETRE,
              bottom: 2 * CENTIMETRE,
              left: 2 * CENTIMETRE,
              right: 2 * CENTIMETRE,
            },
          },
        },
        footers: { default: footer(`${school}, built on ${longDate(contents.builtOn)}`) },
        children: [...front(contents, notesOf), ...appendix(contents, notesOf, photos)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const footer = (words: string) =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLES.note,
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [`${words}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
