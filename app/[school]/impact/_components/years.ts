import { academicYearsToChoose } from '@/lib/activities/activity'
import { academicYearName } from '@/lib/platform/dates'

const YEARS_BACK = 9

/** The academic year an address asks for, or the current one when it asks for nothing that is a year. */
export function yearAsked(asked: string | undefined, current: number): number {
  return /^20\d\d$/.test(asked ?? '') ? Number(asked) : current
}

/** Next year, this one, those before it, and whichever is shown; latest first. */
export function yearsToShow(current: number, shown: number): { value: string; label: string }[] {
  const back = Array.from({ length: YEARS_BACK }, (_, i) => current - 1 - i)
  const years = new Set([...academicYearsToChoose(current, shown), ...back])
  return [...years].sort((a, b) => b - a).map((year) => ({ value: `${year}`, label: academicYearName(year) }))
}
