import { kindInWords } from '../evidence-in-words'
import type { PackPhoto } from '../pack-pictures'
import { drawLines, elementIn, heading, leading, SMALL } from './blocks'
import { COLOURS, LEFT, makeRoom, type Sheet, WIDTH } from './sheet'

const GAP = 16
const COLUMN = (WIDTH - GAP) / 2
const MOST_HIGH = 190
/** What the heading takes, which stays with the first two. */
const HEADING = 44

/** The pictures two by two, each with its name below and in words for whoever does not see it. */
export function* photographs(sheet: Sheet, photos: readonly PackPhoto[]): Generator<void> {
  for (let i = 0; i < photos.length; i += 2) {
    const pair = photos.slice(i, i + 2).map((photo, side) => placed(sheet, photo, side))
    const height = Math.max(...pair.map((one) => one.height + one.caption.length * leading(SMALL))) + 16
    makeRoom(sheet, height + (i === 0 ? HEADING : 0))
    if (i === 0) heading(sheet, 'H2', 'Pictures')
    const top = sheet.y
    for (const one of pair) drawPhoto(sheet, one, top)
    sheet.y = top + height
    yield
  }
}

type Placed = ReturnType<typeof placed>

function placed({ letters }: Sheet, { piece, jpeg, width, height }: PackPhoto, side: number) {
  const scale = Math.min(COLUMN / width, MOST_HIGH / height, 1)
  return {
    alt: `${kindInWords(piece)} ${piece.label}: ${piece.title}`,
    jpeg,
    x: LEFT + side * (COLUMN + GAP),
    width: width * scale,
    height: height * scale,
    caption: letters.lines(`${piece.label} ${piece.allowed ?? piece.title}`, SMALL, COLUMN),
  }
}

function drawPhoto(sheet: Sheet, { alt, jpeg, x, width, height, caption }: Placed, top: number): void {
  const { doc } = sheet
  const figure = doc.struct('Figure', { alt, bbox: [x, top, x + width, top + height], placement: 'Block' })
  sheet.root.add(figure)
  figure.add(() => doc.image(jpeg, x, top, { width, height }))
  figure.end()
  const words = elementIn(sheet, 'P')
  words.add(() => {
    sheet.y = top + height + 4
    drawLines(sheet, caption, { x, width: COLUMN, colour: COLOURS.ink })
  })
  words.end()
}
