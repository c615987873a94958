import { Card } from '@/components/ui/card'
import { contributionsInWords } from '@/lib/plan/contribution'
import type { PriorityPage } from '@/lib/plan/page-queries'
import { shortDate } from '@/lib/platform/dates'

type Props = { school: string; priority: PriorityPage; mayChange: boolean }

/** What parents and carers contributed, what became of it, and their ideas that became one of its activities or actions. */
export function ContributionsCard({ school, priority, mayChange }: Props) {
  const { id, contributions, ideas } = priority
  const path = `/${school}/plan/${id}/contributions`
  return (
    <Card title="What parents and carers contributed" id="contributions">
      <p>{contributionsInWords(contributions)}</p>
      <ul className="mt-2">
        {contributions.map((one) => (
          <li key={one.id} className="border-t border-line py-2">
            <blockquote lang={one.locale} dir="auto" className="whitespace-pre-line">
              {one.words}
            </blockquote>
            <p className="text-[0.95rem] text-soft">
              {shortDate(one.saidOn)}
              {one.ideaId && (
                <>
                  , <a href={`/${school}/ideas/${one.ideaId}`}>as an idea</a>
                </>
              )}
            </p>
            <p className="mt-1">
              {one.became ? (
                <>
                  <b>What became of it:</b> <span className="whitespace-pre-line">{one.became}</span>
                  {one.becameOn && <span className="text-soft"> {shortDate(one.becameOn)}</span>}
                </>
              ) : (
                'Nobody has said what became of it.'
              )}
            </p>
            {mayChange && (
              <p className="print:hidden">
                <a href={`${path}/${one.id}`} className="inline-flex min-h-11 items-center">
                  {one.became ? 'Change it' : 'Say what became of it'}
                  <span className="sr-only">: what was said on {shortDate(one.saidOn)}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {ideas.length > 0 && (
        <>
          <h3 className="mt-3">Ideas that became one of its activities or actions</h3>
          <ul>
            {ideas.map((idea) => (
              <li key={idea.id} className="border-t border-line py-1.5">
                <a href={`/${school}/ideas/${idea.id}`} lang={idea.locale} dir="auto">
                  {idea.words}
                </a>
                <span className="block text-[0.95rem] text-soft">
                  {shortDate(idea.saidOn)}, {idea.isDone ? 'done' : 'taken forward'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayChange && (
        <p className="mt-1 print:hidden">
          <a href={`${path}/new`} className="inline-flex min-h-11 items-center">
            Write down what they contributed
          </a>
        </p>
      )}
    </Card>
  )
}
