import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { TimeRow } from '@/lib/concerns/learn/count-sql'
import { timeInWords, UNIT_NAMES, WHAT_NAMES } from '@/lib/concerns/learn/trend-words'

/** How many acknowledgements and answers were in time, by the days the school's own procedure gives. */
export function TimesCard({
  times,
  years,
}: {
  times: TimeRow[]
  years: { year: string; yearBefore: string }
}) {
  const rows = (['acknowledge', 'answer'] as const).flatMap((what) =>
    (['school_days', 'calendar_days'] as const).flatMap((unit) => {
      const of = (period: string) =>
        times.find((row) => row.what === what && row.unit === unit && row.period === period)
      const [now, before] = [of('now'), of('before')]
      if (!now && !before) return []
      return [
        {
          key: `${what} ${unit}`,
          cells: [
            `${WHAT_NAMES[what]}, in ${UNIT_NAMES[unit]}`,
            now ? timeInWords(now) : 'none due',
            before ? timeInWords(before) : 'none due',
          ],
        },
      ]
    }),
  )
  return (
    <Card title="How soon they heard from us" id="times" className="lg:col-span-6">
      {rows.length === 0 ? (
        <p>No acknowledgement or answer was due in either year.</p>
      ) : (
        <Table
          caption="Acknowledgements and answers in time"
          columns={[{ title: 'What' }, { title: years.year }, { title: years.yearBefore }]}
          rows={rows}
        />
      )}
      <Note className="mt-2">
        By the days of the procedure each case began under, of the stages that began in the year. Left out:
        what is not due yet, what is paused, and what was withdrawn or sent another way before it was due.
      </Note>
    </Card>
  )
}
