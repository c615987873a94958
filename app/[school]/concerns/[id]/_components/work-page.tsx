import type { ReactNode } from 'react'
import { Hidden } from '@/components/form/fields'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { whereItStands } from '@/lib/concerns/where-it-stands'
import { today } from '@/lib/platform/clock'
import type { LoadedCase } from './load-case'

/** A page on which one thing is done with a case: its name, where it stands, and a short form. */
export function WorkPage({
  loaded,
  title,
  notNow,
  children,
}: {
  loaded: LoadedCase
  title: string
  /** Why it cannot be done as the case stands; in place of the form. */
  notNow?: string | false | null
  children: ReactNode
}) {
  const { viewer, path, name, standing, procedure, calendar } = loaded
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title={title}
      crumbs={[
        { name: 'Concerns', href: `/${viewer.schoolSlug}/concerns` },
        { name, href: path },
      ]}
      lede={whereItStands(standing, { procedure, calendar, today: today() })}
    >
      {notNow ? (
        <Card>
          <p className="mb-3">{notNow}</p>
          <ButtonLink look="quiet" href={path}>
            Back to {name}
          </ButtonLink>
        </Card>
      ) : (
        children
      )}
    </SchoolPage>
  )
}

/** Which case a form is about, and as it was when it was opened. */
export function Ids({ loaded: { record } }: { loaded: LoadedCase }) {
  return (
    <>
      <Hidden name="id" value={record.id} />
      <Hidden name="version" value={record.version} />
    </>
  )
}
