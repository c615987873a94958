import { type Face, facesOf, type Weight } from './faces'
import { hasRightToLeft, type Piece, visually } from './right-to-left'
import { type HarfBuzz, type OpenFont, setByHarfBuzz } from './shaped'

export type Style = { size: number; weight: Weight }

/** Signs of one font; `face` is null where no font here has them, and what is drawn says so. */
type Run = { text: string; face: Face | null; width: number }

/** A line as it is drawn from left to right, and the words in it as they are read. */
export type Line = { runs: Run[]; width: number; text: string; style: Style; isRightToLeft: boolean }

export type Letters = ReturnType<typeof letters>

/** Stands where words are in a script that this file has no letters for; the words themselves are behind it, to be heard and copied. */
const UNSHOWN = '[…]'

/** Measures and draws words in whatever script they are, each sign in the first font that has it. */
export function letters(doc: PDFKit.PDFDocument, harfBuzz: HarfBuzz) {
  const faces: Record<Weight, Face[]> = { 400: facesOf(400), 700: facesOf(700) }
  const known = new Map<string, Face | null>()
  const shaped = new Set<string>()
  for (const face of [...faces[400], ...faces[700]]) doc.registerFont(face.name, face.path)

  const has = ({ name, path }: Face, sign: string): boolean => {
    const { font } = (doc.font(name) as unknown as { _font: { font: OpenFont } })._font
    if (!shaped.has(name)) setByHarfBuzz(font, path, harfBuzz)
    shaped.add(name)
    return font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
  }

  function faceOf(sign: string, weight: Weight): Face | null {
    const key = `${weight}${sign}`
    let face = known.get(key)
    if (face === undefined) {
      face = faces[weight].find((one) => has(one, sign)) ?? null
      known.set(key, face)
    }
    return face
  }

  function measured(text: string, face: Face | null, { size, weight }: Style): Run {
    const { name } = face ?? faces[weight][0] ?? {}
    const width = doc
      .font(name ?? '')
      .fontSize(size)
      .widthOfString(face ? text : UNSHOWN)
    return { text, face, width }
  }

  /** Text as runs of one font each, in the order it is read. A space belongs to the run before it, unless that is of pictures. */
  function runsOf(text: string, style: Style): Run[] {
    const parts: { text: string; face: Face | null }[] = []
    for (const sign of text) {
      const last = parts.at(-1)
      const belongs = last?.face?.isPictures ? /[\p{M}\p{Cf}]/u : /[\s\p{M}\p{Cf}]/u
      const isJoined = last?.face && belongs.test(sign) && has(last.face, sign)
      const face = isJoined ? last.face : faceOf(sign, style.weight)
      // What only says how to join its neighbours is nothing by itself.
      if (face === null && /\p{Cf}/u.test(sign)) continue
      if (last && last.face === face) last.text += sign
      else parts.push({ text: sign, face })
    }
    return inOne(parts).map((part) => measured(part.text, part.face, style))
  }

  /** The runs of a piece as they stand from left to right. */
  const setIn = ({ text, isTurned }: Piece, style: Style) =>
    isTurned ? runsOf(text, style).reverse() : runsOf(text, style)

  const widthOf = (text: string, style: Style) => sum(runsOf(text, style))

  function line(text: string, style: Style, isRightToLeft = false): Line {
    const shown = text.trimEnd()
    const isMixed = hasRightToLeft(shown)
    const runs = isMixed
      ? visually(shown, isRightToLeft).flatMap((part) => setIn(part, style))
      : runsOf(shown, style)
    const width = sum(runs)
    // The space at its end is not seen, and parts two words for whoever copies or hears them.
    const last = runs.at(-1)
    if (last && !isMixed && text.endsWith(' ')) last.text += ' '
    return { runs, width, text, style, isRightToLeft }
  }

  /** Text in lines no wider than this, broken at spaces; a word that is wider is broken where it must be. */
  function lines(text: string, style: Style, width: number): Line[] {
    return (
      clean(text)
        // A line end parts words too, for whoever hears them.
        .replaceAll('\n', ' \n')
        .split('\n')
        .flatMap((paragraph) => {
          const isRightToLeft = hasRightToLeft(/\p{L}/u.exec(paragraph)?.[0] ?? '')
          const out: string[] = []
          let now = ''
          let taken = 0
          for (const word of paragraph.split(/(?<= )/).flatMap((one) => fitting(one, style, width))) {
            if (now !== '' && taken + widthOf(word.trimEnd(), style) > width) {
              out.push(now)
              now = ''
              taken = 0
            }
            now += word
            taken += widthOf(word, style)
          }
          return [...out, now].map((one) => line(one, style, isRightToLeft))
        })
    )
  }

  function fitting(word: string, style: Style, width: number): string[] {
    if (widthOf(word.trimEnd(), style) <= width) return [word]
    const out = ['']
    for (const sign of word) {
      const next = out.at(-1) + sign
      if (out.at(-1) !== '' && widthOf(next, style) > width) out.push(sign)
      else out[out.length - 1] = next
    }
    return out
  }

  /** Draws a line; `y` is where its letters stand. */
  function draw({ runs, text, style }: Line, x: number, y: number): void {
    const needsWords = runs.some(({ face }) => face === null || hasRightToLeft(text) || face.isJoined)
    if (needsWords) doc.markContent('Span', { actual: text })
    let at = x
    for (const { text: signs, face, width } of runs) {
      const drawn = face ?? faces[style.weight][0]
      if (drawn)
        doc
          .font(drawn.name)
          .fontSize(style.size)
          .text(face ? signs : UNSHOWN, at, y, { lineBreak: false, baseline: 'alphabetic' })
      at += width
    }
    if (needsWords) doc.endMarkedContent()
  }

  return { line, lines, draw, widthOf }
}

/** Several words nobody can be shown stand as one. */
function inOne<T extends { text: string; face: Face | null }>(parts: readonly T[]): T[] {
  const out: T[] = []
  for (const part of parts) {
    const [before, between] = out.slice(-2)
    if (part.face === null && before?.face === null && between?.text === ' ') out.splice(-2, 2, part)
    else out.push(part)
  }
  return out
}

const sum = (runs: readonly Run[]) => runs.reduce((total, { width }) => total + width, 0)

/** Line ends as one sign, and without signs that are none. */
const clean = (text: string) =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|\p{Cs}/gu, '')
    .normalize('NFC')
