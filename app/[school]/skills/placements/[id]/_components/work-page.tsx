import type { ReactNode } from 'react'
import { Hidden } from '@/components/form/fields'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import { whereItStands } from '@/lib/skills/placement-standing'
import type { LoadedPlacement } from './load-placement'

/** A page on which one thing is done with a placement: where it stands, and a short form. */
export function WorkPage({
  loaded,
  title,
  notNow,
  children,
}: {
  loaded: LoadedPlacement
  title: string
  /** Why it cannot be done as it stands; in place of the form. */
  notNow: string | false
  children: ReactNode
}) {
  const { viewer, placement, path } = loaded
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={title}
      crumbs={[
        { name: 'Parents', href: `/${viewer.schoolSlug}/skills` },
        { name: placement.request.title, href: path },
      ]}
      lede={whereItStands(placement, today())}
    >
      {notNow ? (
        <Card>
          <p className="mb-3">{notNow}</p>
          <ButtonLink look="quiet" href={path}>
            Back to {placement.request.title}
          </ButtonLink>
        </Card>
      ) : (
        children
      )}
    </SchoolPage>
  )
}

/** Which placement a form is about, and as it was when it was opened. */
export function Ids({ loaded: { placement } }: { loaded: LoadedPlacement }) {
  return (
    <>
      <Hidden name="id" value={placement.id} />
      <Hidden name="version" value={placement.version} />
    </>
  )
}
