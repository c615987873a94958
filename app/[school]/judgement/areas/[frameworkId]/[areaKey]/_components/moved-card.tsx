import { Fragment } from 'react'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { TermJudged } from '@/lib/judgement/area-history'
import { gradeMoveInWords } from '@/lib/judgement/grade-move'
import { recordPath } from '@/lib/judgement/record-words'
import { termInWords } from '@/lib/judgement/terms'
import { moveInWords, type StatementMove } from '@/lib/judgement/what-moved'
import { Answer } from '../../../../_components/answer'

/** What moved from the term before, statement by statement; for the first term, what was said. */
export function MovedCard({ school, term }: { school: string; term: TermJudged }) {
  const { judged, moved, before, move, id } = term
  const now = termInWords(term)
  if (!moved || !before)
    return (
      <Card title={`What was said in the ${now.toLowerCase()}`} id="moved" className="mb-5">
        <p className="mb-2">It is the first term that was judged: the next one will stand beside it.</p>
        <Table
          caption={`The answers of the ${now.toLowerCase()}`}
          columns={[{ title: 'Statement' }, { title: now }]}
          rows={judged.statements.map(({ key, words, answer }) => ({
            key,
            cells: [words, <Answer key="now" answer={answer} />],
          }))}
        />
      </Card>
    )
  const then = termInWords(before)
  return (
    <Card
      title={`What moved from the ${then.toLowerCase()} to the ${now.toLowerCase()}`}
      id="moved"
      className="mb-5"
    >
      <p className="mb-2">
        {gradeMoveInWords(move)}. {moveInWords(moved)}{' '}
        <a href={`/${school}/judgement/${id}`}>Read the judgement</a>
      </p>
      <Table
        caption={`Each statement in the ${then.toLowerCase()} and in the ${now.toLowerCase()}`}
        columns={[{ title: 'Statement' }, { title: then }, { title: now }]}
        rows={moved.statements.map((one) => ({
          key: one.key,
          cells: [
            <Fragment key="words">
              {one.words}
              <RecordsMoved school={school} one={one} />
            </Fragment>,
            one.kind === 'new' ? 'Not there yet' : <Answer key="then" answer={one.before} />,
            <Fragment key="now">
              <Answer answer={one.now} />
              <span className="block text-[0.95rem] text-soft">{MOVES[one.kind]}</span>
            </Fragment>,
          ],
        }))}
      />
      {moved.leftOut.length > 0 && (
        <>
          <h3 className="mt-3">No longer carried on</h3>
          <ul>
            {moved.leftOut.map(({ words, before: was }) => (
              <li key={words} className="border-t border-line py-1.5 first:border-t-0">
                {words} <Answer answer={was} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

const MOVES: Record<StatementMove['kind'], string> = {
  better: 'Better',
  worse: 'Worse',
  same: 'As before',
  new: 'New statement',
}

/** Which records came and went: under the statement, because beside it they would not fit on a phone. */
function RecordsMoved({ school, one }: { school: string; one: StatementMove }) {
  const parts = [
    { title: 'New', records: one.added },
    { title: 'Grown older than a year', records: one.grownOld },
    { title: 'No longer', records: one.gone },
  ].filter(({ records }) => records.length > 0)
  if (parts.length === 0) return <span className="block text-[0.95rem] text-soft">The same records</span>
  return (
    <ul className="mt-1 text-[0.95rem] font-normal">
      {parts.map(({ title, records }) => (
        <li key={title}>
          {title}:{' '}
          {records.map((record, i) => (
            <span key={record.kind + record.id}>
              {i > 0 && ', '}
              <a href={`/${school}${recordPath(record)}`}>{record.title}</a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
