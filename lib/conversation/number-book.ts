import type { PackCell, PackNumber, PackRecord } from './contents'

/** What stands for a number that is hidden. */
const NOT_SHOWN = 'not shown'

/** The numbers of a pack, in the order in which they are written into it. */
export function numberBook() {
  const numbers: PackNumber[] = []
  const add = (number: PackNumber): string => {
    numbers.push(number)
    return number.key
  }
  return {
    numbers,
    /** How many records there are; they are what is counted. */
    ofRecords(key: string, label: string, value: number, records: PackRecord[], from: string): PackCell {
      const printed = value.toLocaleString('en-GB')
      return { text: printed, number: add({ key, label, value, printed, counts: 'records', from, records }) }
    },
    /** How many people: null is hidden, and leaves nothing of the number behind. */
    ofPeople(
      key: string,
      label: string,
      value: number | null,
      records: PackRecord[],
      from: string,
    ): PackCell {
      const printed = value === null ? NOT_SHOWN : value.toLocaleString('en-GB')
      return { text: printed, number: add({ key, label, value, printed, counts: 'people', from, records }) }
    },
    /** The figures in sentences, as they stand in them; null when they have none. */
    ofSentences(
      key: string,
      label: string,
      sentences: readonly string[],
      records: PackRecord[],
      from: string,
    ): string | null {
      const printed = [...new Set(sentences.flatMap(figuresIn))].join('; ')
      if (printed === '') return null
      return add({ key, label, value: null, printed, counts: 'figures', from, records })
    },
  }
}

export type NumberBook = ReturnType<typeof numberBook>

/** Every number in a sentence, as it is written: "83.2", "1,204", "-3". */
export const figuresIn = (sentence: string): string[] =>
  sentence.match(/(?<![\p{L}\d])[-\u2212]?\d[\d,]*(?:\.\d+)?/gu)?.map((one) => one.replace(/,$/, '')) ?? []
