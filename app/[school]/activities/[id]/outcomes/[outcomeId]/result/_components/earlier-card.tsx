import { Card } from '@/components/ui/card'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { resultInFigures } from '@/lib/impact/result-figures'
import type { ResultPage } from '@/lib/impact/result-page'
import { longMoment } from '@/lib/platform/dates'

/** The result before this one: it stays, dated, and says what took its place. */
export function EarlierCard({
  earlier,
  outcome,
  here,
}: {
  earlier: ResultPage['earlier']
  outcome: OutcomeFacts
  here: string
}) {
  if (!earlier) return null
  const printed = resultInFigures({ ...outcome, result: earlier.output })
  return (
    <Card title="The result before this one" id="before" className="mt-5">
      <p>
        Worked out on {longMoment(earlier.at)}; it stood until {longMoment(earlier.replacedAt as Date)}, when
        a figure, the groups or the plan changed.
        {printed && ` It said ${printed.change} (likely range ${printed.range}, pupils ${printed.counted}).`}
      </p>
      {earlier.output.evaluated && (
        <blockquote className="mt-2 border-l-4 border-line pl-3">
          {earlier.output.evaluated.sentence}
        </blockquote>
      )}
      <p className="mt-2 print:hidden">
        <a href={`${here}/results#earlier`} className="inline-block py-1">
          Every result there was, and who changed what
        </a>
      </p>
    </Card>
  )
}
