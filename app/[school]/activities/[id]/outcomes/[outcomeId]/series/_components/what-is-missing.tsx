import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { aroundStart } from '@/lib/evaluation/series'
import type { SeriesPage } from '@/lib/evaluation/series-queries'
import { CUT_OFFS } from '@/lib/impact/rules'

type Props = { series: SeriesPage; here: string; mayPlan: boolean }

/** What these weeks still need before they say as much as they could: the start, the plan, more weeks. */
export function WhatIsMissing({ series, here, mayPlan }: Props) {
  const missing = whatIsMissing(series, (page, words) =>
    mayPlan ? <a href={`${here}/${page}`}>{words}</a> : words,
  )
  if (missing.length === 0) return null
  return (
    <Card tone="next" title="Do this next" id="missing" className="print:hidden">
      <ul className="list-disc space-y-1 pl-5">
        {missing.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </Card>
  )
}

function whatIsMissing(
  { outcome: { design }, plan, weeks, line, beside }: SeriesPage,
  link: (page: string, words: string) => ReactNode,
): { key: string; words: ReactNode }[] {
  const isSeries = design === 'its' || design === 'its_controlled'
  const missing: { key: string; words: ReactNode }[] = []
  const add = (key: string, words: ReactNode) => missing.push({ key, words })
  if (plan?.startsOn === null)
    add(
      'start',
      <>
        The plan does not say when it starts. {link('plan', 'Say on which day')}: until then the weeks have no
        before and no after, and give no result.
      </>,
    )
  if (!isSeries)
    add(
      'design',
      <>
        The plan compares this outcome in another way, so its result does not rest on these weeks.{' '}
        {link('plan/design', 'Choose to compare it as a series')} if it should.
      </>,
    )
  else if (design === 'its' && beside !== null)
    add(
      'beside',
      <>
        The plan judges the group’s own weeks alone. {link('plan/design', 'Choose a series beside another')}{' '}
        so that what stands beside them counts.
      </>,
    )
  else if (design === 'its_controlled' && weeks.length > 0 && beside === null)
    add(
      'others',
      'The plan sets these weeks beside others. Bring in the rest of the school, or the same group a year earlier.',
    )
  if (isSeries && line !== null && line.startsAt !== null) {
    const { before, after } = aroundStart(line.points, line.startsAt, design === 'its_controlled')
    if (Math.min(before, after) < CUT_OFFS.seriesPoints)
      add(
        'short',
        `There ${before === 1 ? 'is' : 'are'} ${before} before the start and ${after} from then on${design === 'its_controlled' ? ', counting weeks that have both figures' : ''}. With fewer than ${CUT_OFFS.seriesPoints} on either side little may be said: add earlier weeks, or wait for more.`,
      )
  }
  return missing
}
