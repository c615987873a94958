import { Card, Chip } from '@/components/ui/card'
import { type TimelineItem, timelineOf } from '@/lib/concerns/timeline'
import { longDate } from '@/lib/platform/dates'
import type { LoadedCase } from './load-case'

/** What was said and done, the latest day first. */
export function CaseTimeline({ loaded: { record, entries, may, path } }: { loaded: LoadedCase }) {
  const items = timelineOf(record.events, entries)
  return (
    <Card title="Timeline" id="timeline" className="print:break-inside-auto">
      {may.write && (
        <p className="print:hidden mb-2">
          <a href={`${path}/contact`}>Write down a call, meeting or note</a>
        </p>
      )}
      {items.length === 0 && <p className="text-soft">Nothing yet after what they said.</p>}
      <ol>
        {items.map((item) => (
          <li key={item.id} id={`entry-${item.id}`} className="border-t border-line py-2">
            <Item item={item} path={path} mayWrite={may.write} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Item({ item, path, mayWrite }: { item: TimelineItem; path: string; mayWrite: boolean }) {
  const { id, onDay, atTime, title, who, words, by, correctedById, correctsId } = item
  return (
    <>
      <p>
        <strong>{title}</strong>{' '}
        <span className="text-soft">
          {longDate(onDay)}
          {atTime && `, ${atTime}`}
        </span>{' '}
        {correctedById && <Chip>Put right later</Chip>}
      </p>
      {who && <p>{who}</p>}
      {words && (
        <p dir="auto" className={`whitespace-pre-wrap break-words ${correctedById ? 'text-soft' : ''}`}>
          {words}
        </p>
      )}
      <p className="text-[0.95rem] text-soft">
        {by}
        {correctedById && (
          <>
            {'. '}
            <a href={`#entry-${correctedById}`}>What it says now</a>
          </>
        )}
        {correctsId && (
          <>
            {'. '}
            <a href={`#entry-${correctsId}`}>It puts right an earlier entry</a>
          </>
        )}
        {mayWrite && item.isEvent && !item.isByParent && !correctedById && (
          <span className="print:hidden">
            {' · '}
            <a href={`${path}/contact?corrects=${id}`} aria-label={`Put right: ${title}, ${longDate(onDay)}`}>
              Put right
            </a>
          </span>
        )}
      </p>
    </>
  )
}
