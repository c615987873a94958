import type { ReactNode } from 'react'
import { SchoolPage } from '@/components/layout/school-page'
import type { GroupsPage } from '@/lib/evaluation/groups-queries'
import type { Viewer } from '@/lib/platform/viewer'

export type GroupsProps = { params: Promise<{ school: string; id: string }> }

export function GroupsFrame({
  viewer,
  activity,
  title,
  lede,
  isDeeper = false,
  children,
}: {
  viewer: Viewer
  activity: Pick<GroupsPage['activity'], 'id' | 'title'>
  title: string
  lede?: ReactNode
  isDeeper?: boolean
  children: ReactNode
}) {
  const record = `/${viewer.schoolSlug}/activities/${activity.id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title={title}
      lede={lede}
      crumbs={[
        { name: 'Activities', href: `/${viewer.schoolSlug}/activities` },
        { name: activity.title, href: record },
        ...(isDeeper ? [{ name: 'Who is in which group', href: `${record}/groups` }] : []),
      ]}
    >
      {children}
    </SchoolPage>
  )
}
