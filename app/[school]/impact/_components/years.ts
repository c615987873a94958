import { academicYearName } from '@/lib/platform/dates'

/** Years back from the one that is shown: whoever goes to the earliest can go on from there. */
const YEARS_BACK = 4

/** The academic year an address asks for, or the current one when it asks for nothing that is a year. */
export function yearAsked(asked: string | undefined, current: number): number {
  return /^20\d\d$/.test(asked ?? '') ? Number(asked) : current
}

/** Next year, this one and those before; latest first. */
export function yearsToShow(current: number, shown: number): { value: string; label: string }[] {
  const latest = Math.max(current + 1, shown)
  const earliest = Math.min(current, shown) - YEARS_BACK
  const years = Array.from({ length: latest - earliest + 1 }, (_, i) => latest - i)
  return years.map((year) => ({ value: `${year}`, label: academicYearName(year) }))
}
