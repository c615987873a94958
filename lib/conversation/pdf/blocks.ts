import type { Line, Style } from './letters'
import { COLOURS, isAtTop, LEFT, makeRoom, nextPage, room, type Sheet, WIDTH } from './sheet'

type Struct = PDFKit.PDFStructureElement

export const BODY: Style = { size: 10.5, weight: 400 }
export const SMALL: Style = { size: 9, weight: 400 }
/** `keeps`: how many lines below it must stand on its page: enough for a note and the head of a table, and for a lower heading. */
const HEADINGS = {
  H1: { style: { size: 21, weight: 700 }, above: 0, below: 6, keeps: 3, colour: COLOURS.ink },
  H2: { style: { size: 14.5, weight: 700 }, above: 16, below: 4, keeps: 6, colour: COLOURS.brand },
  H3: { style: { size: 11.5, weight: 700 }, above: 10, below: 2, keeps: 4, colour: COLOURS.ink },
} as const

export const leading = ({ size }: Style) => size * 1.38
/** From the top of a line to where its letters stand. */
const ascent = ({ size }: Style) => size * 1.02

/** Where the footnotes of the numbers in a text are: [3] for the third. */
export type Notes = readonly number[]

/** A heading, which stays with what follows it; those of the first two levels stand in the list of contents. */
export function heading(sheet: Sheet, level: keyof typeof HEADINGS, text: string): void {
  const { style, above, below, keeps, colour } = HEADINGS[level]
  const lines = sheet.letters.lines(text, style, WIDTH)
  makeRoom(sheet, above + lines.length * leading(style) + keeps * leading(BODY))
  if (!isAtTop(sheet)) sheet.y += above
  if (level !== 'H3') sheet.doc.outline.addItem(text)
  flow(sheet, elementIn(sheet, level), lines, { colour })
  sheet.y += below
}

/** A paragraph, with the footnotes of its numbers behind it. */
export function paragraph(
  sheet: Sheet,
  text: string,
  given: { style?: Style; colour?: string; notes?: Notes; indent?: number; below?: number } = {},
): void {
  const { style = BODY, indent = 0, notes = [], below = 4 } = given
  const lines = sheet.letters.lines(text, style, WIDTH - indent)
  flow(sheet, elementIn(sheet, 'P'), lines, { colour: given.colour ?? COLOURS.ink, indent, notes })
  sheet.y += below
}

/** How much of a page a paragraph takes. */
export const heightOfText = (sheet: Sheet, text: string, style: Style): number =>
  sheet.letters.lines(text, style, WIDTH).length * leading(style) + 4

export function elementIn(sheet: Sheet, type: string, parent: Struct = sheet.root): Struct {
  const element = sheet.doc.struct(type)
  parent.add(element)
  return element
}

/** Lines one below the other over as many pages as they need; never one alone at the foot of a page or at its head. */
export function flow(
  sheet: Sheet,
  element: Struct,
  lines: readonly Line[],
  { colour, indent = 0, notes = [] }: { colour: string; indent?: number; notes?: Notes },
): void {
  const { style } = lines[0] ?? { style: BODY }
  let rest = [...lines]
  while (rest.length > 0) {
    const fit = Math.floor(room(sheet) / leading(style))
    const takes = fit >= rest.length ? rest.length : rest.length - fit === 1 ? fit - 1 : fit
    if (takes < Math.min(2, rest.length)) {
      nextPage(sheet)
      continue
    }
    const some = rest.slice(0, takes)
    rest = rest.slice(takes)
    element.add(() => drawLines(sheet, some, { x: LEFT + indent, width: WIDTH - indent, colour }))
    if (rest.length > 0) nextPage(sheet)
  }
  const last = lines.at(-1)
  if (last && notes.length > 0) drawNotes(sheet, element, notes, { after: last, indent })
  element.end()
}

/** Draws lines where the sheet stands, and moves it below them. */
export function drawLines(
  sheet: Sheet,
  lines: readonly Line[],
  { x, width, colour }: { x: number; width: number; colour: string },
): void {
  for (const line of lines) {
    sheet.doc.fillColor(colour)
    sheet.letters.draw(line, line.isRightToLeft ? x + width - line.width : x, sheet.y + ascent(line.style))
    sheet.y += leading(line.style)
  }
}

const NOTE: Style = { size: 8, weight: 700 }

export const nameOfNumber = (note: number) => `number-${note}`

/** Links to where numbers come from, behind the last line that was drawn, or below it where they do not fit. */
function drawNotes(
  sheet: Sheet,
  element: Struct,
  notes: Notes,
  { after, indent }: { after: Line; indent: number },
): void {
  const pieces = notes.map((note) => ({ note, line: sheet.letters.line(`[${note}]`, NOTE) }))
  const width = pieces.reduce((total, { line }) => total + line.width + 2, 0)
  const fits = !after.isRightToLeft && after.width + 3 + width <= WIDTH - indent
  let x = LEFT + indent + (fits ? after.width + 3 : 0)
  if (!fits) {
    makeRoom(sheet, leading(BODY))
    sheet.y += leading(BODY)
  }
  const y = sheet.y - leading(BODY) + ascent(BODY)
  for (const { note, line } of pieces) {
    drawNote(sheet, element, { note, line, x, y })
    x += line.width + 2
  }
}

/** One footnote's number as a link. */
export function drawNote(
  { doc, letters }: Sheet,
  element: Struct,
  { note, line, x, y }: { note: number; line: Line; x: number; y: number },
): void {
  const link = doc.struct('Link', { alt: `Where number ${note} comes from` })
  element.add(link)
  link.add(() => {
    doc.fillColor(COLOURS.brand)
    letters.draw(line, x, y)
  })
  // A name of the file's own would be meant by a string as it is.
  const Contents = new String(`Where number ${note} comes from`) as string
  doc.goTo(x, y - NOTE.size, line.width, NOTE.size * 1.3, nameOfNumber(note), {
    structParent: link,
    Contents,
  })
  link.end()
}
