import type { ReactNode } from 'react'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import type { PlanPage } from '@/lib/evaluation/plan-queries'
import type { Viewer } from '@/lib/platform/viewer'

export type PlanProps = { params: Promise<{ school: string; id: string; outcomeId: string }> }

type Planned = PlanPage['outcome']

/** A page of the plan of one outcome. Where nothing can be planned yet, it says what to do first. */
export function PlanFrame({
  viewer,
  outcome,
  title,
  lede,
  isDeeper = false,
  children,
}: {
  viewer: Viewer
  outcome: Planned
  title: string
  lede?: ReactNode
  /** A page behind the questions, which the way back then passes. */
  isDeeper?: boolean
  children: (measure: NonNullable<Planned['measure']>) => ReactNode
}) {
  const activity = `/${viewer.schoolSlug}/activities/${outcome.activity.id}`
  const frame = {
    viewer,
    place: 'activities' as const,
    width: 'narrow' as const,
    crumbs: [
      { name: 'Activities', href: `/${viewer.schoolSlug}/activities` },
      { name: outcome.activity.title, href: activity },
      ...(isDeeper ? [{ name: 'The six questions', href: `${activity}/outcomes/${outcome.id}/plan` }] : []),
    ],
    kicker: outcome.statement,
  }
  if (outcome.about === 'parents' || !outcome.measure) {
    const isForParents = outcome.about === 'parents'
    return (
      <SchoolPage {...frame} title={title}>
        <Empty
          title={isForParents ? 'This outcome is about parents and carers' : 'What will be measured?'}
          action={
            <ButtonLink
              href={isForParents ? `${activity}/responses/new` : `${activity}/outcomes/${outcome.id}`}
            >
              {isForParents ? 'Record how parents responded' : 'Choose the measure'}
            </ButtonLink>
          }
        >
          <p>
            {isForParents
              ? 'What they answer before and after is told under “How parents responded”. Plan a comparison for an outcome about pupils.'
              : 'Choose the outcome’s measure first. How it can be compared depends on it.'}
          </p>
        </Empty>
      </SchoolPage>
    )
  }
  return (
    <SchoolPage {...frame} title={title} lede={lede}>
      {children(outcome.measure)}
    </SchoolPage>
  )
}
