import { Card } from '@/components/ui/card'
import type { LoadedCase } from './load-case'

/** What the school learned from it, whether or not it was upheld, with what came of it; and the way to write it down. */
export function Learned({ loaded: { path, record, viewer, may } }: { loaded: LoadedCase }) {
  const { lessons } = record
  return (
    <Card title="What we learned" id="learned" className={lessons.length === 0 ? 'print:hidden' : ''}>
      {lessons.length === 0 && (
        <p>
          {record.endedOn
            ? 'What would you do differently? A line is enough.'
            : 'Lessons can be written at any time.'}
        </p>
      )}
      {lessons.map(({ id, words, improvement }) => (
        <div key={id} className="border-t border-line py-2 first-of-type:border-t-0">
          <p className="whitespace-pre-line wrap-anywhere">{words}</p>
          {improvement && (
            <p>
              What came of it:{' '}
              <a href={`/${viewer.schoolSlug}/concerns/improvements/${improvement.id}`}>
                {improvement.title}
              </a>
            </p>
          )}
        </div>
      ))}
      <a href={`${path}/lesson`} className="inline-block py-2 print:hidden">
        {lessons.length === 0
          ? 'What we learned from it'
          : may.work
            ? 'Add to it, or do something about it'
            : 'See it by itself'}
      </a>
    </Card>
  )
}
