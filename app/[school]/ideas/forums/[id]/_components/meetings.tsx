import { Card } from '@/components/ui/card'
import type { ForumPage } from '@/lib/ideas/forum-queries'
import { IDEA_STATUS_NAMES } from '@/lib/ideas/idea'
import { longDate, shortDate } from '@/lib/platform/dates'

/** Its meetings, the latest first, with the ideas raised in each and what became of them. */
export function Meetings({
  school,
  forum,
  mayChange,
}: {
  school: string
  forum: Pick<ForumPage, 'id' | 'meetings'>
  mayChange: boolean
}) {
  const { id: forumId, meetings } = forum
  return (
    <Card title="Meetings" id="meetings" className="mb-5">
      {meetings.length === 0 && <p className="text-soft">None is on record yet.</p>}
      {meetings.map(({ id, heldOn, cameCount, note, ideas }) => (
        <section key={id} aria-labelledby={`met-${id}`} className="border-t border-line py-3 first:border-0">
          <h3 id={`met-${id}`}>{longDate(heldOn)}</h3>
          {cameCount !== null && <p className="text-soft">{came(cameCount)}</p>}
          {note && <p className="whitespace-pre-line">{note}</p>}
          {ideas.length > 0 && (
            <ul className="mt-1">
              {ideas.map((idea) => (
                <li key={idea.id}>
                  <a href={`/${school}/ideas/${idea.id}`} className="inline-block py-1.5">
                    An idea of {shortDate(idea.saidOn)}
                  </a>
                  : {IDEA_STATUS_NAMES[idea.status].toLowerCase()}
                </li>
              ))}
            </ul>
          )}
          <p className="flex flex-wrap gap-x-5 print:hidden">
            <a href={`/${school}/ideas/new?meeting=${id}`} className="inline-flex min-h-11 items-center">
              Write down an idea raised in it
            </a>
            {mayChange && (
              <a
                href={`/${school}/ideas/forums/${forumId}/meetings/${id}`}
                className="inline-flex min-h-11 items-center"
              >
                Change what is said of it<span className="sr-only">: the meeting of {longDate(heldOn)}</span>
              </a>
            )}
          </p>
        </section>
      ))}
    </Card>
  )
}

const came = (count: number) =>
  count === 1 ? 'One parent or carer came.' : `${count} parents and carers came.`
