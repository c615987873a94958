import { type Figures, measureReader } from './figures'
import { SEEN, UNSEEN } from './labelled/sets'

let measured: { figures: Figures[]; sentences: number; seen: number } | undefined

/** How often the reader is right about the sentences its rules were not worked on with: worked out once in each process. */
export function readerFigures() {
  measured ??= {
    figures: measureReader(UNSEEN).figures,
    sentences: UNSEEN.length,
    seen: SEEN.length,
  }
  return measured
}

/** "Of ten sentences it marks, about nine deserve it; of ten that deserve a mark, it finds about eight." */
export function figuresInWords({ precision, recall }: Pick<Figures, 'precision' | 'recall'>): string {
  const deserved = ofTen(precision.p ?? 0)
  return `Of ten marks it gives, about ${deserved} ${deserved === 'one' ? 'is' : 'are'} deserved; of ten that are deserved, it gives about ${ofTen(recall.p ?? 0)}.`
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A share between 0 and 1 in tenths. Never rounded up to ten: nothing is always right. */
const ofTen = (share: number) => NUMBERS[share < 1 ? Math.min(9, Math.round(share * 10)) : 10]
