import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { runsRightToLeft, wordSafe } from '../../concerns/letter-docx'
import type { PackPicture } from '../contents'
import { kindInWords } from '../evidence-in-words'
import type { PackPhoto } from '../pack-pictures'
import { intervalPng } from './interval-png'
import { intervalSvg, PLOT } from './interval-svg'

export const STYLES = { note: 'PackNote', cell: 'PackCell' } as const

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

export const heading = (level: 1 | 2 | 3, text: string) =>
  new Paragraph({ heading: LEVELS[level], children: [run(text)] })

/** Where a number is explained. */
export const nameOfNumber = (number: number) => `number-${number}`

type Said = { bold?: boolean; notes?: readonly number[] }

export const paragraph = (text: string, { bold, notes = [] }: Said = {}) =>
  new Paragraph({ bidirectional: runsRightToLeft(text), children: [run(text, bold), ...leading(notes)] })

export const note = (text: string) => new Paragraph({ style: STYLES.note, children: [run(text)] })

export const run = (text: string, bold = false) =>
  new TextRun({ text: wordSafe(text), bold, rightToLeft: runsRightToLeft(text) })

/** "[12]", which leads to where the number comes from. */
const leading = (notes: readonly number[]): ParagraphChild[] =>
  notes.map(
    (number) =>
      new InternalHyperlink({
        anchor: nameOfNumber(number),
        children: [new TextRun({ text: ` [${number}]`, superScript: true, style: 'Hyperlink' })],
      }),
  )

type Cell = { text: string; notes?: readonly number[]; isNumber?: boolean }

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '888888' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table whose first row is its heading, on each page it runs over. Widths are shares of the whole, 1 together. */
export function table(head: readonly string[], widths: readonly number[], rows: readonly Cell[][]): Table {
  const cells = (texts: readonly Cell[], bold: boolean) =>
    texts.map(
      ({ text, notes = [], isNumber }, i) =>
        new TableCell({
          width: { size: Math.round((widths[i] ?? 0) * 100), type: WidthType.PERCENTAGE },
          children: text.split('\n').map(
            (line, at, all) =>
              new Paragraph({
                style: STYLES.cell,
                bidirectional: runsRightToLeft(line),
                ...(isNumber && { alignment: AlignmentType.RIGHT }),
                children: [run(line, bold), ...(at === all.length - 1 ? leading(notes) : [])],
              }),
          ),
        }),
    )
  const numbers = rows[0]?.map(({ isNumber }) => isNumber) ?? []
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: LINE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          head.map((text, i) => ({ text, isNumber: numbers[i] })),
          true,
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  })
}

/** One result as lines, with the claim as its alternative text, and the same in figures above it. */
export function picture(of: PackPicture): Paragraph[] {
  const { measure, change, range } = of
  const transformation = { width: PLOT.width, height: PLOT.all }
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(intervalSvg(of)),
    transformation,
    fallback: { type: 'png', data: intervalPng(of) },
    altText: { name: wordSafe(measure), title: wordSafe(measure), description: wordSafe(of.picture.text) },
  })
  return [
    new Paragraph({
      keepNext: true,
      children: [run(measure, true), run(`: ${change}, likely range ${range}. To the right is better.`)],
    }),
    new Paragraph({ children: [image] }),
  ]
}

/** So many pixels, at 96 to the inch: two stand below each other with their words. */
const PHOTO = { width: 400, height: 300 }

/** A picture under its label, with the same in words for whoever does not see it. */
export function photograph({ piece, jpeg, width, height }: PackPhoto): Paragraph[] {
  const scale = Math.min(PHOTO.width / width, PHOTO.height / height, 1)
  const said = wordSafe(`${kindInWords(piece)} ${piece.label}: ${piece.title}`)
  const image = new ImageRun({
    type: 'jpg',
    data: jpeg,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: piece.label, title: piece.label, description: said },
  })
  return [
    new Paragraph({ keepNext: true, children: [image] }),
    note(`${piece.label} ${piece.allowed ?? piece.title}`),
  ]
}
