import type { ReactNode } from 'react'
import { SchoolPage } from '@/components/layout/school-page'
import { Card } from '@/components/ui/card'
import type { Viewer } from '@/lib/platform/viewer'
import { belowPriority } from '../../_components/crumbs'

/** A page with one of a priority's forms. What has ended is not written in, and says so instead. */
export function PriorityFormPage({
  viewer,
  priority,
  title,
  lede,
  children,
}: {
  viewer: Viewer
  priority: { id: string; title: string; endedOn: Date | string | null }
  title: string
  lede?: ReactNode
  children: ReactNode
}) {
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title={title}
      crumbs={belowPriority(viewer.schoolSlug, priority)}
      lede={lede}
    >
      {priority.endedOn === null ? (
        children
      ) : (
        <Card tone="next">
          <p>
            This priority has ended, and stays as it was.{' '}
            <a href={`/${viewer.schoolSlug}/plan/${priority.id}`}>Go on with it</a> first.
          </p>
        </Card>
      )}
    </SchoolPage>
  )
}
