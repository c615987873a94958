import type { ReactNode } from 'react'
import { Card, Note } from '@/components/ui/card'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'
import { plural, type Summary } from '@/lib/impact/summary'
import { CountTable } from './count-table'

type Props = {
  summary: Summary
  lastYear: Summary
  year: string
  yearBefore: string
  /** The list of the activities a number counts; governors have none to open. */
  list?: (filter: Record<string, string>) => string
  /** What stands beside the figure. */
  foot?: ReactNode
}

export function KindsCard({ summary, lastYear, list, year, yearBefore, foot }: Props) {
  const engagement = summary.kinds.find(({ kind }) => kind === 'engagement')
  return (
    <Card
      title="What kind of work it is"
      id="kinds"
      className={`${list ? 'lg:col-span-4' : 'lg:col-span-5'} print:col-span-5`}
    >
      <Note className="mb-1">
        {plural(summary.total, 'activity', 'activities')} of {year}. Only engagement supports learning at
        home.
        {summary.kindNotDecided > 0 &&
          ` ${summary.kindNotDecided} ${summary.kindNotDecided === 1 ? 'has' : 'have'} no kind yet.`}
      </Note>
      <CountTable
        caption={`Activities of each kind, ${year} and ${yearBefore}`}
        heading="Kind"
        counted="Activities"
        year="Now"
        yearBefore="Last year"
        rows={summary.kinds.map(({ kind, count }) => ({
          key: kind,
          name: KIND_DEFINITIONS[kind].name,
          count,
          href: list?.({ kind, step: 'any' }) ?? null,
          before: lastYear.total > 0 ? (lastYear.kinds.find((k) => k.kind === kind)?.count ?? 0) : null,
        }))}
      />
      {engagement && engagement.count > 0 && (
        <Note className="mt-2">
          In the 222 inspection reports Engagement in Education studied in 2013, engagement was linked to
          outcomes in 18.9%. Here, engagement that names a change for pupils is {engagement.withPupilOutcome}{' '}
          of {plural(summary.total, 'activity', 'activities')}.
        </Note>
      )}
      {foot}
    </Card>
  )
}
