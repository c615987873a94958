import { Card, Note } from '@/components/ui/card'
import { judgementInWords } from '@/lib/governance/figure'
import type { GovernorsPaper } from '@/lib/governance/queries'
import { type Beside, FigureFoot } from './figure-foot'

/** What leaders agreed about their own work: the grade and what can be counted, and what it was before. */
export function JudgedCard({ judged, beside }: Pick<GovernorsPaper, 'judged'> & { beside: Beside }) {
  if (judged.length === 0) return null
  return (
    <Card
      title="What the school judged"
      id="judged"
      className="mt-4 print:mt-2 print:text-[8.5pt] print:leading-snug"
    >
      <Note className="mb-1">
        What the school’s leaders agreed about their own work, statement by statement. Nobody else judged it.
      </Note>
      <dl>
        {judged.map((row) => (
          <div key={row.id} className="border-t border-line py-2 print:break-inside-avoid print:py-1">
            <dt>
              <b>{row.name}</b>
            </dt>
            <dd className="max-w-[60rem]">
              {judgementInWords({ ...row, key: row.id })}{' '}
              <span className="text-soft">{beforeInWords(row.before)}</span>
              <FigureFoot beside={beside} about="judgement" rowKey={row.id} name={row.name} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function beforeInWords(before: GovernorsPaper['judged'][number]['before']): string {
  if (!before) return 'Judged for the first time.'
  return `Before: ${before.grade ?? 'judged'}, ${before.term.replace(/^./, (letter) => letter.toLowerCase())}.`
}
