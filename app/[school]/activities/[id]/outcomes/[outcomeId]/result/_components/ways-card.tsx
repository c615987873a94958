import { Slopes } from '@/components/charts/slopes'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { OutcomeClaim } from '@/lib/impact/claim'
import type { OutcomeFacts } from '@/lib/impact/facts'
import { MOST_WAYS, type PupilsWay } from '@/lib/impact/result-page'
import { level, typedFigure } from '@/lib/measures/figures-in-words'

/** Each pupil's way from the first figure to the second: for those who work with them, and nobody else. */
export function WaysCard({
  ways,
  outcome,
  claim,
  table,
}: {
  ways: readonly PupilsWay[]
  outcome: OutcomeFacts
  claim: OutcomeClaim
  /** Asked for by address: sixty rows that most who read the result do not open. */
  table: { isShown: boolean; href: string }
}) {
  const evaluated = outcome.result?.evaluated ?? null
  const isCompared = (evaluated?.groups.length ?? 1) > 1
  const hasGroups = ways.some(({ arm }) => arm !== null)
  const shown = ways.filter(({ arm }) => (isCompared ? arm !== null : !hasGroups || arm === 'took_part'))
  const both = shown.flatMap(({ before, after, ...pupil }) =>
    before === null || after === null ? [] : [{ ...pupil, before, after }],
  )
  if (both.length === 0 || claim.ceiling < 1) return null
  const { unit, name } = outcome.measure
  const rose = both.filter(({ before, after }) => after > before).length
  const fell = both.filter(({ before, after }) => after < before).length
  const decider = both.find(({ pupilId }) => pupilId === evaluated?.decidedBy)
  const text = `${name}, each pupil’s first and second figure: ${rose} went up, ${both.length - rose - fell} stayed, ${fell} went down.`
  return (
    <Card title="Each pupil’s way" id="ways">
      <p className="mb-2">
        {ways.length >= MOST_WAYS && `Of the first ${MOST_WAYS} pupils with a figure, by reference: `}
        {rose} went up, {both.length - rose - fell} stayed, {fell} went down.
        {decider && ` Without ${decider.reference} the result would be another.`}
      </p>
      <Slopes
        pupils={both.map((pupil) => ({
          label: pupil.reference,
          from: pupil.before,
          to: pupil.after,
          isSecondGroup: isCompared && pupil.arm === 'compared',
          isMarked: pupil.pupilId === decider?.pupilId,
        }))}
        ends={['Before', 'After']}
        text={text}
        unit={unit}
        groups={isCompared ? ['Took part', 'Compared with'] : undefined}
      />
      <p className="mt-2 print:hidden">
        <a href={table.href} className="inline-block py-1">
          {table.isShown ? 'Without the table' : 'The same as a table'}
          <span className="sr-only"> of each pupil</span>
        </a>
      </p>
      {table.isShown && (
        <Table
          caption={text}
          columns={[
            { title: 'Pupil' },
            ...(isCompared ? [{ title: 'Group' }] : []),
            { title: 'Before', isNumber: true },
            { title: 'After', isNumber: true },
          ]}
          rows={both.map(({ pupilId, reference, arm, before, after }) => ({
            key: pupilId,
            cells: [
              reference,
              ...(isCompared ? [arm === 'took_part' ? 'Took part' : 'Compared with'] : []),
              level(typedFigure(before), unit),
              level(typedFigure(after), unit),
            ],
          }))}
        />
      )}
      <Note>Only those who work in the school see this.</Note>
    </Card>
  )
}
