import { Card, Note } from '@/components/ui/card'
import type { GovernorsPage } from '@/lib/impact/governors'
import { type Beside, FigureFoot } from './figure-foot'

type Props = Pick<GovernorsPage, 'claims' | 'onlyCame' | 'smallestShown'> & {
  total: number
  beside: Beside
  /** "New since 12 March 2026", by the activity's id. */
  marks: ReadonlyMap<string, string>
}

/** As many as leave room for everything else on two sides of A4; the others are folded up, on paper left out and counted. */
const MOST_IN_FULL = 8

/** Each activity's claim in the words governors may read, furthest first. */
export function ClaimsCard({ claims, onlyCame, total, smallestShown, ...each }: Props) {
  const inFull = claims.slice(0, MOST_IN_FULL)
  const folded = claims.slice(MOST_IN_FULL)
  return (
    <Card title="What may be said" id="claims" className="lg:col-span-12 print:col-span-12">
      <Note className="mb-1">
        Each sentence says as much as the records allow, and no more. Where it gives no number of times, there
        were fewer than {smallestShown}.
        {onlyCame.length > 0 &&
          ` ${onlyCame.length} of the year’s ${total} activities can say no more than who came, or are only planned.`}
      </Note>
      <Claims claims={inFull} {...each} />
      {folded.length > 0 && (
        <>
          <p className="hidden border-t border-line pt-1 print:block">
            {folded.length} more in which parents responded or pupils changed are on the page itself.
          </p>
          <details className="border-t border-line pt-1 print:hidden">
            <summary className="min-h-11 py-2">
              {folded.length} more in which parents responded or pupils changed
            </summary>
            <Claims claims={folded} {...each} />
          </details>
        </>
      )}
      {onlyCame.length > 0 && (
        <details className="border-t border-line pt-1 print:hidden">
          <summary className="min-h-11 py-2">The {onlyCame.length} that say who came, or are planned</summary>
          <Claims claims={onlyCame} {...each} />
        </details>
      )}
    </Card>
  )
}

function Claims({
  claims,
  beside,
  marks,
}: Pick<Props, 'beside' | 'marks'> & { claims: GovernorsPage['claims'] }) {
  return (
    <dl>
      {claims.map(({ id, title, step, claim, results }) => (
        <div key={id} className="border-t border-line py-2 print:break-inside-avoid print:py-1">
          <dt>
            <b>{title}</b>
            <span className="text-soft"> · {step.toLowerCase()}</span>
            {marks.has(id) && <span className="text-mark"> · {marks.get(id)}</span>}
          </dt>
          <dd className="max-w-[60rem]">
            {claim}
            {results.length > 0 && (
              <span className="print:hidden">
                {results.map((result) => (
                  <a
                    key={result.id}
                    href={`${beside.page}/results/${result.id}`}
                    className="ml-2 inline-block py-1 text-[0.95rem]"
                  >
                    The result on one page
                    <span className="sr-only">{` for ${title}, ${result.measure}`}</span>
                    {results.length > 1 && <span aria-hidden="true">{`: ${result.measure}`}</span>}
                  </a>
                ))}
              </span>
            )}
            <FigureFoot beside={beside} about="claim" activityId={id} name={title} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
