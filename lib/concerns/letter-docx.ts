import { Document, Packer, Paragraph, TextRun } from 'docx'

interface LetterFile {
  schoolName: string
  /** Of the case: stands in the title, so that the file is known by it and by no name of a person. */
  reference: string
  /** As it is to be read: "12 March 2026". */
  date: string
  /** The letter, a paragraph each; a line end within one stays one. */
  paragraphs: readonly string[]
}

/** Points and twentieths of them, as Word counts. */
const HALF_POINT = 2
const POINT = 20
const CENTIMETRE = 567

const FONT = 'Arial'
const STYLES = { school: 'SchoolName', details: 'LetterDetails', body: 'LetterBody' } as const

/**
 * A letter as a Word file, with styles a school can change at once, English (United Kingdom) as its language, the reference
 * in its title, and the school as its author: nobody's name or account is in its properties, and no changes are tracked.
 * Lines in a script that runs from right to left run that way.
 */
export async function letterDocx({
  schoolName,
  reference,
  date,
  paragraphs: body,
}: LetterFile): Promise<Uint8Array> {
  const school = wordSafe(schoolName)
  const title = `Letter ${wordSafe(reference)}, ${school}`
  const document = new Document({
    title,
    subject: title,
    creator: school,
    lastModifiedBy: school,
    description: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 12 * HALF_POINT, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 8 * POINT, line: 276 } },
        },
      },
      paragraphStyles: [
        {
          id: STYLES.school,
          name: 'School name',
          basedOn: 'Normal',
          next: STYLES.details,
          quickFormat: true,
          run: { size: 16 * HALF_POINT, bold: true },
          paragraph: { spacing: { after: 12 * POINT } },
        },
        {
          id: STYLES.details,
          name: 'Letter details',
          basedOn: 'Normal',
          next: STYLES.body,
          quickFormat: true,
          paragraph: { spacing: { after: 2 * POINT } },
        },
        {
          id: STYLES.body,
          name: 'Letter body',
          basedOn: 'Normal',
          next: STYLES.body,
          quickFormat: true,
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // A4, with margins that leave about 75 characters to a line.
            size: { width: 21 * CENTIMETRE, height: Math.round(29.7 * CENTIMETRE) },
            margin: {
              top: 2.5 * CENTIMETRE,
              bottom: 2.5 * CENTIMETRE,
              left: 2.5 * CENTIMETRE,
              right: 2.5 * CENTIMETRE,
            },
          },
        },
        children: [
          ...paragraphs(schoolName, STYLES.school),
          ...paragraphs(date, STYLES.details),
          ...paragraphs(`Reference: ${reference}`, STYLES.details, { after: 18 * POINT }),
          ...body.flatMap((text, i) =>
            paragraphs(text, STYLES.body, isFarewell(body[i - 1]) ? { before: 40 * POINT } : {}),
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** One paragraph, or as many as its lines turn direction: a line end within a paragraph cannot turn it. */
function paragraphs(
  text: string,
  style: string,
  spacing: { before?: number; after?: number } = {},
): Paragraph[] {
  const turns = sameWay(wordSafe(text).split('\n'))
  return turns.map(
    ({ lines, rightToLeft }, i) =>
      new Paragraph({
        style,
        bidirectional: rightToLeft,
        spacing: i < turns.length - 1 ? { after: 0 } : spacing,
        children: lines.map(
          (line, place) => new TextRun({ text: line, rightToLeft, ...(place > 0 && { break: 1 }) }),
        ),
      }),
  )
}

/** Lines one after the other that run the same way; one without letters runs as the one before it. */
function sameWay(lines: string[]): { lines: string[]; rightToLeft: boolean }[] {
  const turns: { lines: string[]; rightToLeft: boolean }[] = []
  for (const line of lines) {
    const last = turns.at(-1)
    const rightToLeft = /\p{L}/u.test(line) ? runsRightToLeft(line) : (last?.rightToLeft ?? false)
    if (last?.rightToLeft === rightToLeft) last.lines.push(line)
    else turns.push({ lines: [line], rightToLeft })
  }
  return turns
}

/** Where somebody signs: after "Yours sincerely", before the name. */
const isFarewell = (text: string | undefined) => /^Yours (sincerely|faithfully)\W*$/i.test(text ?? '')

/** Line ends as one sign, and without what a Word file may not hold: control signs, halves of pairs, signs that are none. */
export function wordSafe(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  )
}

/** By the first letter that has a direction, as a browser does for dir="auto". */
export function runsRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0]
  return (
    first !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
  )
}
