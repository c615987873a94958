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
    const usual = mostFrequent(counts.filter((count) => count > 1))
    const share = counts.filter((count) => count === usual).length / Math.max(1, counts.length)
    if (share === 1) return separator
    if (share > bestShare) {
      best = separator
      bestShare = share
    }
  }
  return best
}

function mostFrequent(counts: number[]): number | undefined {
  const times = (count: number) => counts.filter((other) => other === count).length
  return counts.toSorted((a, b) => times(b) - times(a))[0]
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
    const lineEnd = !quoted && (character === '\n' || character === '\r')
    if (quoted && character === '"' && sample[i + 1] === '"') i++
    else if (character === '"' && (quoted || cellStart)) quoted = !quoted
    else if (!quoted && character === separator) cells++
    else if (lineEnd) {
      if (!blank) counts.push(cells)
      cells = 1
    }
    blank = lineEnd || (blank && character === separator) || (blank && character === ' ')
    cellStart = lineEnd || (!quoted && character === separator)
  }
  // The last row counts only when the text ended with it: a sample cut in the middle of a row would miscount.
  if (!blank && counts.length < SAMPLE_ROWS && sample.length < SAMPLE) counts.push(cells)
  return counts
}
