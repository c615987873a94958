import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import type { Viewer } from '@/lib/platform/viewer'

/** In place of links that are not shown any more. */
export function LinkIsOver({
  viewer,
  crumbs,
  again,
}: {
  viewer: Viewer
  crumbs: { name: string; href: string }[]
  again: { name: string; href: string }
}) {
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title="Nothing was made within the last ten minutes"
      crumbs={crumbs}
      lede="Links are shown for ten minutes to whoever made them, because they are kept nowhere. Those that were given out go on working."
    >
      <ButtonLink href={again.href}>{again.name}</ButtonLink>
    </SchoolPage>
  )
}
