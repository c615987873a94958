import 'server-only'
import type { PackContents } from '../contents'
import { type Letters, letters } from './letters'

type Pdf = PDFKit.PDFDocument
type Struct = PDFKit.PDFStructureElement

/** A document under way: where the next block begins, in points from the top of the page, and the element it belongs to. */
export type Sheet = {
  doc: Pdf
  letters: Letters
  root: Struct
  y: number
}

const A4 = { width: 595.28, height: 841.89 }
const MARGIN = 54
export const LEFT = MARGIN
export const WIDTH = A4.width - 2 * MARGIN
/** The foot stands below this. */
const BOTTOM = A4.height - 62
export const PAGE_HEIGHT = BOTTOM - MARGIN

export const COLOURS = {
  ink: '#1b2a33',
  soft: '#4b5b64',
  edge: '#52626b',
  brand: '#0b5d57',
  band: '#e4e9ea',
  paper: '#ffffff',
} as const

/** An empty document that says what it is to whoever does not see it: tagged, in English, with its title in the window. */
export async function openSheet({ title, schoolName }: PackContents): Promise<Sheet> {
  // Loaded with the first pack, so that nobody else pays for it.
  const [{ default: PDFDocument }, harfBuzz] = await Promise.all([import('pdfkit'), import('harfbuzzjs')])
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    // Which the types do not know of yet.
    subset: 'PDF/UA' as unknown as PDFKit.Mixins.PDFSubsets,
    pdfVersion: '1.7',
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, Author: schoolName, Creator: 'Alongside' },
    // None of the fonts that every reader has: a file that is tagged brings its own.
    font: '',
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const sheet = { doc, letters: letters(doc, harfBuzz), root, y: MARGIN }
  nextPage(sheet)
  return sheet
}

export function nextPage(sheet: Sheet): void {
  sheet.doc.addPage()
  sheet.y = MARGIN
}

/** Of the page under way, from 1. */
export const pageNumber = ({ doc }: Sheet): number => doc.bufferedPageRange().count

/** How much is left of the page. */
export const room = ({ y }: Sheet): number => BOTTOM - y

/** Begins a page where this much would not fit on the one under way; what fits on none begins where it stands. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (height > room(sheet) && !isAtTop(sheet)) nextPage(sheet)
}

export const isAtTop = ({ y }: Sheet): boolean => y === MARGIN

/** Which school's, of which day, and which page of how many: on every page, and read out on none. */
export function writeFeet({ doc, letters }: Sheet, words: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    doc.markContent('Artifact', { type: 'Pagination' })
    const size = 9
    const [left] = letters.lines(words, { size, weight: 400 }, WIDTH - 90)
    const number = letters.line(`Page ${page + 1} of ${count}`, { size, weight: 400 })
    const y = A4.height - 40
    doc.lineWidth(0.5).strokeColor(COLOURS.edge)
    doc
      .moveTo(LEFT, y - 14)
      .lineTo(LEFT + WIDTH, y - 14)
      .stroke()
    doc.fillColor(COLOURS.soft)
    if (left) letters.draw(left, LEFT, y)
    letters.draw(number, LEFT + WIDTH - number.width, y)
    doc.endMarkedContent()
  }
}
