export type Separator = ',' | ';' | '\t' | '|'

/** How much of the text is looked at, in characters and rows. */
const SAMPLE = 64_000
const SAMPLE_ROWS = 30

/**
 * The character between the cells. The first of the candidates that cuts every row of the sample into the same number
 * of cells, more than one, wins; failing that, the one most rows agree on. A paste from a spreadsheet, a `.tsv` and
 * Excel's "Unicode text" put tabs, so there the tab is asked first: `1,234⇥5` would otherwise be cut at the comma.
 */
export function findSeparator(text: string, tabsFirst: boolean): Separator {
  const order: Separator[] = tabsFirst ? ['\t', ',', ';', '|'] : [',', ';', '\t', '|']
  const sample = text.slice(0, SAMPLE)
  let best: Separator = order[0] ?? ','
  let bestShare = 0
  for (const separator of order) {
    const counts = cellCounts(sample, separator)
    const heading = counts[0] ?? 1
    if (heading > 1 && counts.every((count) => count === heading)) return separator
    const share = heading > 1 ? counts.filter((count) => count === heading).length / counts.length : 0
    if (share > bestShare) {
      best = separator
      bestShare = share
    }
  }
  return best
}

/** The number of cells in each row of the sample that is not blank, minding quotation marks. */
function cellCounts(sample: string, separator: Separator): number[] {
  const counts: number[] = []
  let cells = 1
  let quoted = false
  let blank = true
  let cellStart = true
  for (let i = 0; i < sample.length && counts.length < SAMPLE_ROWS; i++) {
    const character = sample[i]
    if (character === '"' && (quoted || cellStart)) quoted = !quoted
    else if (!quoted && character === separator) cells++
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (!blank) counts.push(cells)
      cells = 1
      blank = true
    }
    cellStart =
      character === separator || character === '\n' || character === '\r' || (quoted && character === '"')
    if (character !== '\n' && character !== '\r') blank = false
  }
  // The last row counts only when the text ended with it: a sample cut in the middle of a row would miscount.
  if (!blank && counts.length < SAMPLE_ROWS && sample.length < SAMPLE) counts.push(cells)
  return counts
}
