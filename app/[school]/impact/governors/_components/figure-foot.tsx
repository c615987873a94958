import type { About } from '@/lib/governance/figure'
import type { Question } from '@/lib/governance/queries'
import { plural } from '@/lib/impact/summary'
import { withQuery } from '@/lib/platform/address'

/** What stands beside a figure: one quiet link to ask about it, and how many have. */
export type Beside = {
  page: string
  academicYear: number
  mayAsk: boolean
  questions: readonly Question[]
}

export function FigureFoot({
  beside,
  about,
  activityId,
  rowKey,
  name,
}: {
  beside: Beside
  about: About
  activityId?: string
  /** The one judgement it stands beside. */
  rowKey?: string
  /** What the figure is called, for whoever hears the link and sees nothing around it. */
  name: string
}) {
  const { page, academicYear, mayAsk, questions } = beside
  const asked = questions.filter(
    (one) =>
      one.about === about &&
      (!activityId || one.activityId === activityId) &&
      (!rowKey || one.rowKey === rowKey),
  )
  const [first] = asked
  if (!mayAsk && !first) return null
  const waiting = asked.filter(({ answer }) => !answer).length
  return (
    <p className="print:hidden flex flex-wrap gap-x-4 text-[0.95rem]">
      {mayAsk && (
        <a
          href={withQuery(`${page}/questions/new`, { about, activityId, row: rowKey, academicYear })}
          className="inline-block py-1.5"
        >
          Ask about this<span className="sr-only"> figure: {name}</span>
        </a>
      )}
      {first && (
        <a href={`#question-${first.id}`} className="inline-block py-1.5">
          {plural(asked.length, 'question', 'questions')}
          {waiting === 0
            ? ', answered'
            : waiting === asked.length
              ? ', not yet answered'
              : `, ${waiting} not yet answered`}
          <span className="sr-only">: {name}</span>
        </a>
      )}
    </p>
  )
}
