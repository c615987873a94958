/**
 * npm run reader:check: how often the text reader is right about the labelled sentences, those its rules were worked on with
 * (seen) and those they were not (unseen), and each miss among the seen. Fails under the floors of lib/judgement/reader.
 */
import { type Figures, FLOORS, measureReader } from '../lib/judgement/reader/figures'
import { OWN, SEEN, UNSEEN } from '../lib/judgement/reader/labelled/sets'
import type { Proportion } from '../lib/statistics/proportion'

const seen = measureReader(SEEN)
const unseen = measureReader(UNSEEN)
const own = measureReader(OWN)

print(`Seen: ${SEEN.length} sentences`, seen.figures)
print(`Unseen: ${UNSEEN.length} sentences`, unseen.figures)
print(`The demonstration school’s own text: ${OWN.length} sentences`, own.figures)
for (const { says, mark, isFalse, rule } of [...seen.misses, ...own.misses])
  console.log(isFalse ? `marked and not deserved (${mark}, ${rule}): ${says}` : `missed (${mark}): ${says}`)

const all = unseen.figures.find(({ of }) => of === 'all')
const isUnder = !all || (all.precision.p ?? 0) < FLOORS.precision || (all.recall.p ?? 0) < FLOORS.recall
console.log(
  `${isUnder ? 'Under' : 'Above'} the floors for the unseen: precision ${FLOORS.precision}, recall ${FLOORS.recall}`,
)
if (isUnder) process.exitCode = 1

function print(title: string, figures: readonly Figures[]) {
  console.log(title)
  for (const { of, deserving, precision, recall, f1 } of figures) {
    console.log(
      `  ${of.padEnd(20)} n ${String(deserving).padStart(3)}  precision ${inWords(precision)}  recall ${inWords(recall)}  F1 ${f1?.toFixed(2) ?? 'none'}`,
    )
  }
}

function inWords({ p, ciLow, ciHigh, x, n }: Proportion): string {
  if (p === null || ciLow === null || ciHigh === null) return 'none'
  return `${p.toFixed(2)} (${ciLow.toFixed(2)} to ${ciHigh.toFixed(2)}; ${x} of ${n})`
}
