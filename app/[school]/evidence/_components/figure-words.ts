import { amount, decimalsFor, figure, level } from '@/lib/measures/figures-in-words'

type Numbers = {
  n: number
  meanPre: number | null
  meanPost: number | null
  estimate: number | null
  ciLow: number | null
  ciHigh: number | null
}

/** "+7.3 months for 24 pupils, from 84 months to 91.3 months (95% interval 3.6 to 10.9)". */
export function figureInWords(
  { n, meanPre, meanPost, estimate, ciLow, ciHigh }: Numbers,
  unit: string,
): string {
  if (estimate === null || meanPre === null || meanPost === null) return 'No change could be worked out'
  const range = { low: ciLow ?? estimate, high: ciHigh ?? estimate }
  const decimals = decimalsFor({ from: meanPre, to: meanPost, estimate, ...range })
  const print = (value: number) => figure(value, decimals)
  const interval =
    ciLow === null || ciHigh === null ? '' : ` (95% interval ${print(ciLow)} to ${print(ciHigh)})`
  const change = `${estimate > 0 ? '+' : ''}${amount(print(estimate), unit)}`
  const pupils = n === 1 ? '1 pupil' : `${n} pupils`
  return `${change} for ${pupils}, from ${level(print(meanPre), unit)} to ${level(print(meanPost), unit)}${interval}`
}
