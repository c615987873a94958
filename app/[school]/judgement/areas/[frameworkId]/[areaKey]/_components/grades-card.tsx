import { GradesPlot } from '@/components/charts/grades-plot'
import { Card } from '@/components/ui/card'
import type { AreaHistory } from '@/lib/judgement/area-history'
import { termInWords } from '@/lib/judgement/terms'

/** The grades term by term, as a picture; the table below it says the same. */
export function GradesCard({ history: { scale, terms } }: { history: AreaHistory }) {
  const points = terms.toReversed().flatMap((term) => {
    const place = scale.findIndex(({ key }) => key === term.judged.grade?.key)
    return place < 0 ? [] : [{ name: termInWords(term), place }]
  })
  if (points.length < 2) return null
  return (
    <Card title="The grade, term by term" id="grades" className="mb-5">
      <GradesPlot grades={scale.map(({ name }) => name)} points={points} />
    </Card>
  )
}
