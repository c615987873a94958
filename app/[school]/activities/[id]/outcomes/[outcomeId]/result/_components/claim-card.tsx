import { IntervalAxis, IntervalPlot } from '@/components/charts/interval-plot'
import { Card, Chip, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { pictureOf } from '@/lib/impact/interval-picture'
import { resultInFigures } from '@/lib/impact/result-figures'
import { chanceInWords, ruledOut } from '@/lib/impact/result-says'
import { RUNG_NAMES } from '@/lib/impact/rules'
import { speaksOfGroups } from '@/lib/impact/spoken-of'
import { amount, typedFigure } from '@/lib/measures/figures-in-words'
import { intervalScale } from '@/lib/statistics/interval-scale'

/** The claim with its rung, the dot and its ranges against the band that would matter, and the same as a table. */
export function ClaimCard({ outcome, claim }: { outcome: OutcomeFacts; claim: OutcomeClaim }) {
  const { measure, smallestWorthwhile } = outcome
  const evaluated = outcome.result?.evaluated ?? null
  const picture = pictureOf(outcome, claim)
  const figures = claim.ceiling < 1 ? null : resultInFigures(outcome)
  const scale = picture && intervalScale([picture], picture.worthwhile, measure.direction)
  const isBeside = speaksOfGroups({ evaluated })
  const rung = claim.rung ?? 0
  const more = [
    ruledOut(outcome, claim),
    evaluated && claim.showsResult ? chanceInWords(evaluated) : null,
    monthsInWords(outcome),
    claim.note,
  ].filter((words) => words !== null)
  return (
    <Card id="claim" tone="brand" className="mb-5">
      <p className="mb-2">
        <Chip>
          {rung} of 5: {RUNG_NAMES[rung].toLowerCase()}
        </Chip>
      </p>
      <p className="max-w-[48rem] text-[1.15rem]">{claim.sentence}</p>
      {picture && scale && (
        <figure className="mt-4">
          <IntervalPlot {...picture} scale={scale} />
          <IntervalAxis
            scale={scale}
            zero={isBeside ? 'no difference' : 'no change'}
            ends={['worse', 'better']}
          />
          <Note>
            Dot: best estimate. Thick and thin line: likely range, two chances in three and 95 in 100.
            {smallestWorthwhile !== null &&
              ` Shaded: less than the ${amount(typedFigure(smallestWorthwhile), measure.unit)} that would matter.`}
          </Note>
        </figure>
      )}
      {more.map((words) => (
        <p key={words} className="mt-2 max-w-[48rem]">
          {words}
        </p>
      ))}
      {evaluated?.decidedBy && (
        <p className="mt-2 max-w-[48rem]">
          <b>One pupil decides this result.</b> Without them it would be another: see who, below. Look at
          their figures before you rest anything on it.
        </p>
      )}
      {figures && (
        <details className="mt-3">
          <summary className="cursor-pointer py-2">The same as a table</summary>
          <Table
            caption={`${measure.name}: the result in figures`}
            columns={[
              { title: isBeside ? 'Took part, and compared with' : 'Pupils', isNumber: true },
              { title: isBeside ? 'Difference' : 'Change', isNumber: true },
              { title: 'Likely range', isNumber: true },
            ]}
            rows={[{ key: outcome.id, cells: [figures.counted, figures.change, figures.range] }]}
          />
        </details>
      )}
    </Card>
  )
}

/** Months of progress, only ever as a range, and only where the ladder allows it. Section 5. */
function monthsInWords({ result }: OutcomeFacts): string | null {
  const months = result?.evaluated?.months
  if (!months) return null
  const { low, high } = months
  const signed = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value)}`
  return `By the Education Endowment Foundation’s table of trial reports, that is ${signed(low)} to ${signed(high)} months of progress. The table rests on average progress and says too little for older pupils.`
}
