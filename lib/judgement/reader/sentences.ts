/** A piece of a text: text.slice(at, end). */
export type Stretch = { at: number; end: number }

/** Ends with a full stop and no sentence with it. One letter alone is an initial, or half of "e.g." */
const SHORT_FORMS = new Set(
  'mr mrs ms mx dr st prof rev hon sr jr no nos yr yrs vs etc eg ie approx incl dept govt ref cf p pp para ks fig vol ed eds tel ext min max'.split(
    ' ',
  ),
)

const BULLET =
  /^[ \t]*(?:[-–—*•·▪◦‣o](?=[ \t])|\(?\d{1,3}[.)](?=[ \t])|\(?[a-z]\)(?=[ \t])|#{1,6}(?=[ \t]))[ \t]*/
/** A line shorter than this that ends without a stop is a heading or an item, and not a line broken in the middle. */
const FULL_LINE = 60
/** A quotation that is not closed by then is read as if it had not been opened. */
const LONGEST_QUOTE = 400

/** The sentences of a text, each heading and item of a list being one, in the order in which they stand. */
export function sentencesOf(text: string): Stretch[] {
  return blocksOf(text).flatMap((block) => cut(text, block))
}

/** Paragraphs, headings and items: lines put together where one goes on in the next. */
function blocksOf(text: string): Stretch[] {
  const blocks: Stretch[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const bullet = BULLET.exec(line)?.[0].length ?? 0
    const here = trimmed(text, at + bullet, at + line.length)
    const before = blocks.at(-1)
    if (here.end > here.at) {
      if (before && bullet === 0 && goesOn(text, before, here)) before.end = here.end
      else blocks.push(here)
    }
    at += line.length + 1
  }
  return blocks
}

function goesOn(text: string, before: Stretch, here: Stretch): boolean {
  const between = text.slice(before.end, here.at)
  if (between.split('\n').length !== 2) return false
  const last = text.slice(Math.max(before.at, text.lastIndexOf('\n', before.end - 1) + 1), before.end)
  if (/[.!?:;]["”’')\]]?$/.test(last)) return false
  return /^[\p{Ll},;]/u.test(text.slice(here.at, here.at + 2)) || last.length >= FULL_LINE
}

function cut(text: string, block: Stretch): Stretch[] {
  const found: Stretch[] = []
  let from = block.at
  let quote = -1
  for (let i = block.at; i < block.end; i++) {
    const letter = text[i]
    if (letter === '“' || (letter === '"' && quote < 0)) quote = i
    else if (letter === '”' || letter === '"') quote = -1
    if (letter !== '.' && letter !== '!' && letter !== '?' && letter !== '…') continue
    let end = i + 1
    while (end < block.end && /[.!?…"”’')\]]/.test(text[end] ?? '')) end++
    const closes = /["”]/.test(text.slice(i + 1, end))
    if (quote >= 0 && !closes && i - quote < LONGEST_QUOTE) continue
    if (closes) quote = -1
    if (letter === '.' && isShortForm(text, block.at, i)) continue
    if (!beginsAnew(text, end, block.end)) continue
    found.push(trimmed(text, from, end))
    from = end
    i = end - 1
  }
  found.push(trimmed(text, from, block.end))
  return found.filter((one) => one.end > one.at)
}

function isShortForm(text: string, from: number, dot: number): boolean {
  const word = /[\p{L}\d]{1,7}$/u.exec(text.slice(Math.max(from, dot - 7), dot))?.[0] ?? ''
  return /^\p{L}$/u.test(word) ? word !== 'I' : SHORT_FORMS.has(word.toLowerCase())
}

function beginsAnew(text: string, at: number, end: number): boolean {
  return at >= end || /^\s+["“‘'(]?[\p{Lu}\d]/u.test(text.slice(at, Math.min(end, at + 12)))
}

function trimmed(text: string, at: number, end: number): Stretch {
  const words = text.slice(at, end)
  const left = words.length - words.trimStart().length
  return { at: at + Math.min(left, words.length), end: at + Math.max(left, words.trimEnd().length) }
}
