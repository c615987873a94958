import type { ReactNode } from 'react'
import { SchoolPage } from '@/components/layout/school-page'
import type { Viewer } from '@/lib/platform/viewer'
import { ideasCrumb, parentsCrumb } from '../../../../_components/crumbs'

/** A page with a form about one meeting of a forum. */
export function MeetingPage({
  viewer,
  title,
  forum: { id, name },
  children,
}: {
  viewer: Viewer
  title: string
  forum: { id: string; name: string }
  children: ReactNode
}) {
  const ideas = `/${viewer.schoolSlug}/ideas`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={title}
      crumbs={[
        parentsCrumb(viewer.schoolSlug),
        ideasCrumb(viewer.schoolSlug),
        { name: 'Forums', href: `${ideas}/forums` },
        { name, href: `${ideas}/forums/${id}` },
      ]}
    >
      {children}
    </SchoolPage>
  )
}
