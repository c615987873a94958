import type { PackContents, PackNumber, PackRecord } from './contents'

/** Where numbers come from that were counted alike, in the same records: told once for all of them. */
export type NumberSource = {
  numbers: { note: number; label: string; printed: string }[]
  from: string
  records: PackRecord[]
}

/** Where each number of a pack comes from, in the order of the footnotes. */
export function numberSources({ numbers }: Pick<PackContents, 'numbers'>): NumberSource[] {
  const sources: NumberSource[] = []
  numbers.forEach((number, i) => {
    const { label, printed, from, records } = number
    const last = sources.at(-1)
    const own = { note: i + 1, label, printed }
    if (last && isFromTheSame(last, number)) last.numbers.push(own)
    else sources.push({ numbers: [own], from, records })
  })
  return sources
}

const isFromTheSame = ({ from, records }: Pick<NumberSource, 'from' | 'records'>, other: PackNumber) =>
  from === other.from &&
  records.length === other.records.length &&
  records.every(({ kind, id }, i) => kind === other.records[i]?.kind && id === other.records[i]?.id)

/** "Counted in the log. Reading together; Maths at home." */
export const sourceInWords = ({ from, records }: NumberSource): string =>
  records.length === 0 ? from : `${from} ${records.map(({ title }) => title).join('; ')}.`
