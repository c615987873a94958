import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { VERDICT_NAMES, VERDICTS } from '@/lib/concerns/case'
import { timeInWords, WHAT_NAMES } from '@/lib/concerns/learn/trend-words'
import type { WholeReport } from '@/lib/impact/concerns-report'

/** The exact counts of the year, for leaders. */
export function WholeCards({ whole: { counts, times, categories, lessons } }: { whole: WholeReport }) {
  const of = (by: string, key: string) => counts.find((row) => row.by === by && row.key === key)?.count ?? 0
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  const rowsOf = (by: string, name: (key: string) => string) =>
    counts
      .filter((row) => row.by === by)
      .sort((a, b) => b.count - a.count)
      .map(({ key, count }) => ({ key: key || 'none', cells: [name(key), count] }))
  const verdicts = VERDICTS.map((key) => ({ name: VERDICT_NAMES[key].toLowerCase(), count: of('said', key) }))
  const said = verdicts.map(({ name, count }) => `${name}: ${count}`).join('; ')
  const isAny = counts.some(({ count }) => count > 0)
  return (
    <>
      <Card title="What was received" id="received">
        <p>
          Formal complaints: {of('formal', 'true')}. Settled informally, or still being settled:{' '}
          {of('formal', 'false')}. Compliments: {of('kind', 'compliment')}. Ideas: {of('kind', 'idea')}.
        </p>
        {isAny && (
          <div className="grid gap-4 sm:grid-cols-2 print:grid-cols-2">
            <Table
              caption="What they were about"
              columns={[{ title: 'About' }, { title: 'Cases', isNumber: true }]}
              rows={rowsOf('category', (key) => names.get(key) ?? key)}
            />
            <Table
              caption="The stage they have come to"
              columns={[{ title: 'Stage' }, { title: 'Cases', isNumber: true }]}
              rows={rowsOf('stage', (key) => key.slice(key.indexOf(':') + 1) || 'No procedure')}
            />
          </div>
        )}
      </Card>
      <Card title="How soon they heard, and what they said of it" id="times">
        <ul className="list-disc pl-5">
          {times.map((row) => (
            <li key={`${row.what} ${row.unit}`}>
              {WHAT_NAMES[row.what]}: {timeInWords(row)}
            </li>
          ))}
          {times.length === 0 && <li>Nothing was due.</li>}
          <li>
            {verdicts.some(({ count }) => count > 0)
              ? `Of parents and carers who said how it was handled: ${said}.`
              : 'No parent or carer has said yet how it was handled.'}
          </li>
        </ul>
      </Card>
      <Card title="What we learned" id="lessons">
        {lessons.length === 0 ? (
          <p>No lesson is written down for this year.</p>
        ) : (
          <ul className="list-disc pl-5">
            {lessons.map(({ id, words }) => (
              <li key={id}>{words.length > 240 ? `${words.slice(0, 237)}…` : words}</li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
