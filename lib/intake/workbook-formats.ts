import { serialDate } from './dates'
import { readXml } from './xml'

/** How a workbook shows a number. `digits` is the least number of digits, for references kept as `00123`. */
export type Style = { kind: 'plain' | 'percent' | 'date' | 'time' | 'date and time'; digits: number }

/** Formats every workbook has without describing them: ECMA-376 part 1, 18.8.30. */
function builtIn(id: number): Style['kind'] {
  if (id === 9 || id === 10) return 'percent'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58))
    return 'date'
  if (id === 22) return 'date and time'
  if ((id >= 18 && id <= 21) || id === 32 || id === 33 || (id >= 45 && id <= 47)) return 'time'
  return 'plain'
}

/** What a format someone wrote shows, from its first section without texts, colours and languages. */
export function formatOf(code: string): Style {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .split(';', 1)[0]
    ?.toLowerCase()
    .trim()
  if (!bare || bare === 'general' || bare === '@') return { kind: 'plain', digits: 0 }
  if (bare.includes('%')) return { kind: 'percent', digits: 0 }
  const time = /[hs]/.test(bare)
  const date = /[dy]/.test(bare) || (bare.includes('m') && !time)
  if (date || time) return { kind: date && time ? 'date and time' : date ? 'date' : 'time', digits: 0 }
  return { kind: 'plain', digits: /^0+$/.test(bare) ? bare.length : 0 }
}

/** The styles cells refer to by number. */
export async function readStyles(chunks: AsyncIterable<string>): Promise<Style[]> {
  const formats = new Map<string, Style>()
  const styles: Style[] = []
  let inCells = false
  await readXml(chunks, {
    open(tag, { numFmtId = '0', formatCode = '' }) {
      if (tag === 'numFmt') formats.set(numFmtId, formatOf(formatCode))
      if (tag === 'cellXfs') inCells = true
      if (tag === 'xf' && inCells)
        styles.push(formats.get(numFmtId) ?? { kind: builtIn(Number(numFmtId)), digits: 0 })
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false
    },
  })
  return styles
}

/**
 * A stored number as text. Digits beyond the fifteenth are the rounding of binary arithmetic, which no spreadsheet
 * shows; a percentage is stored as a fraction of one.
 */
export function shownNumber(stored: string, style: Style, from1904: boolean): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  if (style.kind === 'percent') return `${tidy(value * 100)}%`
  if (style.kind === 'plain') return tidy(value).padStart(style.digits, '0')
  const shown = serialDate(value, from1904)
  if (!shown) return tidy(value)
  const date = shown.date.split('-').reverse().join('/')
  if (style.kind === 'time' && value < 1) return shown.time ?? '00:00'
  return style.kind !== 'date' && shown.time ? `${date} ${shown.time}` : date
}

function tidy(value: number): string {
  return String(Number(value.toPrecision(15)))
}
