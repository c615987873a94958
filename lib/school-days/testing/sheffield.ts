import type { IsoDate } from '../../platform/dates'
import published from '../fixtures/sheffield.json' with { type: 'json' }
import type { Days } from '../span'

type Year = {
  name: string
  holidays: { start: string; end: string; label: string }[]
  schoolDays: Record<string, string>
}

// A month without school has no entry, and a type of its own for each year is of no use here.
const years = published.academicYears as unknown as Year[]

/** "1 2 3 4" in September 2025. */
const daysOf = ([month, days]: [string, string]): IsoDate[] =>
  days.split(' ').map((day) => `${month}-${day.padStart(2, '0')}`)

/** Every school day that Sheffield published, 195 a year, in order. Its source is in the fixtures' README. */
export const SHEFFIELD_SCHOOL_DAYS: Record<string, IsoDate[]> = Object.fromEntries(
  years.map(({ name, schoolDays }) => [name, Object.entries(schoolDays).flatMap(daysOf)]),
)

/** Sheffield's three years as somebody would type them: a year of term each, and the holidays by name. */
export const SHEFFIELD: Days[] = years.flatMap(({ name, holidays }): Days[] => {
  const days = SHEFFIELD_SCHOOL_DAYS[name] as IsoDate[]
  return [
    {
      kind: 'term',
      name: `School year ${name}`,
      startsOn: days[0] as IsoDate,
      endsOn: days.at(-1) as IsoDate,
    },
    ...holidays.map(({ start, end, label }) => ({
      kind: 'holiday' as const,
      name: label,
      startsOn: start,
      endsOn: end,
    })),
  ]
})
