import type { MonthPicture as Month, PictureDay } from '@/lib/school-days/year'

const WEEKDAYS = [
  ['Mo', 'Monday'],
  ['Tu', 'Tuesday'],
  ['We', 'Wednesday'],
  ['Th', 'Thursday'],
  ['Fr', 'Friday'],
  ['Sa', 'Saturday'],
  ['Su', 'Sunday'],
] as const

/** The letter beneath a day's number, so that no day is told from another by its colour alone. */
const LETTERS: Record<PictureDay['is'], string> = {
  school_day: '',
  weekend: '',
  holiday: 'H',
  bank_holiday: 'B',
  inset: 'I',
  closure: 'C',
}

/** One month as a wall calendar has it: each day's number, a letter for what it is, and the words for who cannot see it. */
export function MonthPicture({ month: { month, name, schoolDays, weeks } }: { month: Month }) {
  return (
    <div className="card rounded-card border border-line bg-card p-3">
      <table className="month" aria-label={name}>
        <caption>
          <b>{name}</b> <span className="text-soft">{inWords(schoolDays)}</span>
        </caption>
        <thead>
          <tr>
            {WEEKDAYS.map(([short, long]) => (
              <th key={short} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, i) => (
            <tr key={`${month} ${week.find((day) => day)?.date ?? i}`}>
              {week.map((day, weekday) =>
                day ? <Day key={day.date} day={day} /> : <td key={WEEKDAYS[weekday]?.[0]} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({ day: { number, is, words, isOnRecord } }: { day: PictureDay }) {
  const isSchoolDay = is === 'school_day' && isOnRecord
  const letter = is === 'school_day' && !isOnRecord ? '?' : LETTERS[is]
  return (
    <td className={isSchoolDay ? 'is-school' : `is-${is}`}>
      {number}
      {letter && <i aria-hidden="true">{letter}</i>}
      <span className="sr-only"> {is === 'school_day' && !isOnRecord ? 'not on record' : words}</span>
    </td>
  )
}

const inWords = (days: number) => (days === 1 ? '1 school day' : `${days} school days`)

/** What the letters mean. */
export function PictureKey() {
  return (
    <p className="mb-3 text-[0.95rem] text-soft">
      Shaded or framed: a school day. H: holiday. B: bank holiday. I: INSET day. C: the school is closed. ?:
      no term dates on record, and counted as a school day.
    </p>
  )
}
