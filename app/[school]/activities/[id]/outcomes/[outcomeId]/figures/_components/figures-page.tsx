import type { ReactNode } from 'react'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { NO_MEASURE, PARENTS_ANSWERS } from '@/lib/measures/figures-outcome'
import type { OutcomeOfFigures } from '@/lib/measures/figures-queries'
import type { Viewer } from '@/lib/platform/viewer'

export type FiguresProps = {
  params: Promise<{ school: string; id: string; outcomeId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const figuresPath = (school: string, activityId: string, outcomeId: string) =>
  `/${school}/activities/${activityId}/outcomes/${outcomeId}/figures`

/** A page about one outcome's figures. Where there can be none, it says why and where to go instead. */
export function FiguresPage({
  viewer,
  outcome,
  isDeeper = false,
  title,
  lede,
  children,
}: {
  viewer: Viewer
  outcome: OutcomeOfFigures
  /** A page below the table of figures, which the way back then passes. */
  isDeeper?: boolean
  title: string
  lede?: ReactNode
  children: (outcome: OutcomeOfFigures & { measure: NonNullable<OutcomeOfFigures['measure']> }) => ReactNode
}) {
  const { activity, measure } = outcome
  const record = `/${viewer.schoolSlug}/activities/${activity.id}`
  const figures = { name: 'Pupils’ figures', href: figuresPath(viewer.schoolSlug, activity.id, outcome.id) }
  const frame = {
    viewer,
    place: 'activities' as const,
    crumbs: [
      { name: 'Activities', href: `/${viewer.schoolSlug}/activities` },
      { name: activity.title, href: record },
      ...(isDeeper ? [figures] : []),
    ],
    kicker: outcome.statement,
  }
  if (outcome.about === 'parents') {
    return (
      <SchoolPage {...frame} title="There are no pupils’ figures for this outcome">
        <Empty
          title="Parents’ answers have their own place"
          action={<ButtonLink href={`${record}/responses/new`}>Record how parents responded</ButtonLink>}
        >
          <p>{PARENTS_ANSWERS}</p>
        </Empty>
      </SchoolPage>
    )
  }
  if (!measure) {
    return (
      <SchoolPage {...frame} title="There is no measure for this outcome yet">
        <Empty
          title="What are the figures of?"
          action={<ButtonLink href={`${record}/outcomes/${outcome.id}`}>Choose the measure</ButtonLink>}
        >
          <p>{NO_MEASURE}</p>
        </Empty>
      </SchoolPage>
    )
  }
  return (
    <SchoolPage {...frame} title={title} lede={lede}>
      {children({ ...outcome, measure })}
    </SchoolPage>
  )
}
