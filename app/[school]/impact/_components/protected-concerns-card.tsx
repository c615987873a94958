import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { whereItStands } from '@/lib/concerns/learn/improvement-words'
import type { ConcernsOfYear } from '@/lib/impact/concerns-figures'
import type { ConcernsForGovernors } from '@/lib/impact/concerns-governors'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'

type Props = {
  concerns: ConcernsForGovernors
  years: { year: string; yearBefore: string }
  className?: string
}

/** What parents raised and what came of it, in counts and subjects: never a case, a name or a reference. */
export function ProtectedConcernsCard({ concerns, years, className = '' }: Props) {
  const { paper, smallestShown, improvements, youSaid } = concerns
  const { now, before } = paper
  const number = (count: number | null) => (count === null ? 'not shown' : count)
  const row = (key: 'formal' | 'informal' | 'compliments' | 'ideas', name: string) => ({
    key,
    cells: [name, now.upTo ? number(now[key]) : '–', number(before[key])],
  })
  return (
    <Card title="What parents and carers raised" id="concerns" className={className}>
      <Note className="mb-1">{countedTo(now, years)}</Note>
      <Table
        caption={`Concerns, complaints, compliments and ideas, ${years.year} and ${years.yearBefore}`}
        columns={[
          { title: 'What they said' },
          { title: years.year, isNumber: true },
          { title: years.yearBefore, isNumber: true },
        ]}
        rows={[
          row('formal', 'Formal complaints'),
          row('informal', 'Settled informally, or still being settled'),
          row('compliments', 'Compliments'),
          row('ideas', 'Ideas'),
        ]}
      />
      <p className="mt-2">
        <strong>About:</strong> {themesInWords(now)}
        {before.themes.length > 0 && ` In ${years.yearBefore}: ${themesInWords(before)}`}
      </p>
      <p className="mt-1">
        <strong>How soon they heard:</strong> acknowledged: {paper.timely.acknowledge}; answered:{' '}
        {paper.timely.answer}.
      </p>
      {improvements.length > 0 && (
        <>
          <h3 className="mt-3">What the school does about it</h3>
          <ul className="list-disc pl-5">
            {improvements.map((one) => (
              <li key={one.id}>
                {one.title} <small>{whereItStands(one, today())}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {youSaid.length > 0 && (
        <>
          <h3 className="mt-3">You said, we did</h3>
          <ul className="list-disc pl-5">
            {youSaid.map(({ id, said, did }) => (
              <li key={id}>
                “{said}” {did}
              </li>
            ))}
          </ul>
        </>
      )}
      <Note className="mt-2">
        A number under {smallestShown}, or one that has grown by fewer since the last term’s figures, is not
        shown, nor what would give it away; the number of formal complaints is, because a school must be able
        to tell it. A high number can mean that parents and carers trust the school enough to speak.
      </Note>
    </Card>
  )
}

function countedTo({ upTo, isWholeYear }: ConcernsOfYear, { year }: Props['years']): string {
  if (!upTo) return `The first figures of ${year} are shown when its first term is over.`
  return isWholeYear
    ? 'Both years are counted whole.'
    : `Counted up to the end of the last term, ${shortDate(upTo.to)}, and not day by day, so that nobody can tell what came in since.`
}

function themesInWords({ themes, hasOthers, upTo }: ConcernsOfYear): string {
  if (!upTo) return 'not shown yet.'
  if (themes.length === 0) return hasOthers ? 'too few of any one subject to name it.' : 'nothing was raised.'
  const named = themes.map(({ name, count }) => `${name} (${count})`).join('; ')
  return hasOthers ? `${named}; and other subjects, each too few to name.` : `${named}.`
}
