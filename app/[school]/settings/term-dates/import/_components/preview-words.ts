import type { Plan } from '@/lib/school-days/import/plan'

type Counted = Pick<Plan, 'add' | 'replaced' | 'questions' | 'already' | 'bankHolidays' | 'cancelled'>

const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)

/** The finding: "11 entries would be added, and 2 replaced". */
export function headline({ add, replaced, questions }: Counted): string {
  if (add.length > 0)
    return `${entries(add.length)} would be added${replaced.length > 0 ? `, and ${replaced.length} replaced` : ''}`
  if (replaced.length > 0) return `${entries(replaced.length)} would be taken out`
  return questions.length > 0 ? 'What are these days?' : 'There is nothing new in this file'
}

/** What of the file changes nothing, in a sentence; null where all of it does. */
export function knownAlready({ already, bankHolidays, cancelled }: Counted): string | null {
  const parts = [
    ...(already.length > 0 ? [`${entries(already.length)} in the calendar already`] : []),
    ...(bankHolidays > 0
      ? [`${bankHolidays === 1 ? 'a bank holiday' : `${bankHolidays} bank holidays`} on record anyway`]
      : []),
    ...(cancelled > 0
      ? [
          `${cancelled === 1 ? 'an event' : `${cancelled} events`} that ${cancelled === 1 ? 'was' : 'were'} cancelled`,
        ]
      : []),
  ]
  return parts.length > 0 ? `Also in the file, and left as it is: ${parts.join('; ')}.` : null
}
