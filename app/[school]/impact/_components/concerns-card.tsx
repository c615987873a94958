import { Card, Note } from '@/components/ui/card'
import { whereItStands } from '@/lib/concerns/learn/improvement-words'
import type { ConcernsSummary } from '@/lib/impact/concerns-summary'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'

type Props = { school: string; concerns: ConcernsSummary; academicYear: number }

/** What parents raised and what the school does about it, for leaders, with the way to trends and the yearly report. */
export function ConcernsCard({ school, concerns, academicYear }: Props) {
  const { all, formal, compliments, themes, improvements, youSaid } = concerns
  return (
    <Card title="What parents and carers raised" id="concerns" className="mt-4">
      <p>
        {all.now} {all.now === 1 ? 'concern' : 'concerns'} so far, {formal.now} of them{' '}
        {formal.now === 1 ? 'a formal complaint' : 'formal complaints'}; the year before, up to the same day,{' '}
        {all.before} and {formal.before}. Beside them, {compliments.now}{' '}
        {compliments.now === 1 ? 'compliment' : 'compliments'}.
      </p>
      {themes.length > 0 && (
        <p className="mt-1">
          <strong>Most often about:</strong>{' '}
          {themes.map(({ name, count }) => `${name} (${count})`).join('; ')}.
        </p>
      )}
      {improvements.length > 0 && (
        <ul className="lines mt-2">
          {improvements.map((one) => (
            <li key={one.id}>
              <a href={`/${school}/concerns/improvements/${one.id}`}>{one.title}</a>{' '}
              <small>{whereItStands(one, today())}</small>
            </li>
          ))}
        </ul>
      )}
      <Note className="mt-2">
        Of what you may see.{' '}
        {youSaid.length > 0 && `${youSaid.length} told to parents as “You said, we did”. `}
        <a href={withQuery(`/${school}/concerns/trends`, { academicYear })} className="inline-block py-1">
          Trends
        </a>{' '}
        ·{' '}
        <a href={withQuery(`/${school}/concerns/report`, { academicYear })} className="inline-block py-1">
          The yearly report
        </a>
      </Note>
    </Card>
  )
}
