import type { ReactNode } from 'react'
import { Card, Note } from '@/components/ui/card'
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

export function StepsCard({ summary, lastYear, list, year, yearBefore, foot }: Props) {
  return (
    <Card title="How far each activity has come" id="steps" className="lg:col-span-7 print:col-span-7">
      <Note className="mb-1">
        {plural(summary.total, 'activity', 'activities')} of {year}, each counted once, on the highest step
        its records support. Beside them, outlined, those of {yearBefore}.{' '}
        {list && 'Select a number to see them.'}
        {summary.ideas > 0 && ` Ideas not planned yet, ${summary.ideas}, are not counted.`}
      </Note>
      <CountTable
        caption={`Activities on each step of the ladder, ${year} and ${yearBefore}`}
        heading="Step"
        counted="Activities"
        year="Now"
        yearBefore="Last year"
        rows={summary.steps.map(({ step, label, count }, i) => ({
          key: step,
          name: label,
          count,
          href: list?.({ step }) ?? null,
          before: lastYear.total > 0 ? (lastYear.steps[i]?.count ?? 0) : null,
        }))}
      />
      {foot}
    </Card>
  )
}
