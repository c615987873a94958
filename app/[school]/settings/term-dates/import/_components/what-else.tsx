import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { EventClass } from '@/lib/school-days/import/class-of'
import type { Plan } from '@/lib/school-days/import/plan'
import { spanInWords } from '@/lib/school-days/overlap'
import type { Span } from '@/lib/school-days/queries'

const CLASS_NAMES: Record<EventClass, string> = {
  term: 'a term',
  term_day: 'a day of a term',
  term_begins: 'the first day of a term',
  term_ends: 'the last day of a term',
  holiday: 'a holiday',
  inset: 'an INSET day',
  closure: 'the school is closed',
  bank_holiday: 'a bank holiday',
}

/** So many names are listed; a file of term days has one for each week. */
const NAMES_SHOWN = 100

/** What goes for it, what is left out and why, and what each name was taken for. */
export function WhatElse({ plan }: { plan: Plan<Span> }) {
  const { replaced, notTaken, leftOut, taken } = plan
  return (
    <>
      {replaced.length > 0 && (
        <Listed
          id="replaced"
          title="What it replaces"
          lead="These go into the bin when you save, and can be put back from there for 30 days."
          lines={replaced.map(spanInWords)}
        />
      )}
      {notTaken.length > 0 && (
        <Listed
          id="not-taken"
          title="What cannot be taken in"
          lead="Add it by hand where it matters."
          lines={notTaken.map(({ name, why }) => `${name}: ${why}`)}
        />
      )}
      {leftOut.length > 0 && (
        <Listed
          id="left-out"
          title={`${leftOut.length} more that are left out`}
          lead="Their names say nothing of school days, and there are too many to ask about."
          lines={leftOut}
        />
      )}
      {taken.length > 0 && (
        <details className="mb-5">
          <summary className="inline-block min-h-11 py-2 text-soft underline">
            What each name in the file was taken for
          </summary>
          <Table
            caption="What each name in the file was taken for, and because of which words"
            columns={[
              { title: 'Name in the file' },
              { title: 'Taken for' },
              { title: 'Because of' },
              { title: 'Times', isNumber: true },
            ]}
            rows={taken.slice(0, NAMES_SHOWN).map(({ name, as, because, count }) => ({
              key: `${as} ${name}`,
              cells: [name, CLASS_NAMES[as], `“${because}”`, count],
            }))}
          />
          {taken.length > NAMES_SHOWN && <p>And {taken.length - NAMES_SHOWN} more names.</p>}
        </details>
      )}
    </>
  )
}

function Listed({ id, title, lead, lines }: { id: string; title: string; lead: string; lines: string[] }) {
  return (
    <Card id={id} title={title} className="mb-5">
      <p className="mb-1">{lead}</p>
      <ul className="list-disc pl-5">
        {inPairs(lines).map(([key, line]) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

/** The same line may stand there twice. */
const inPairs = (lines: string[]) => lines.map((line, i) => [`${i} ${line}`, line] as const)
