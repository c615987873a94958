import type { ReactNode } from 'react'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { ForeignText } from '@/components/ui/foreign-text'
import { languageOf } from '@/lib/door/languages'
import type { IdeaPage } from '@/lib/ideas/queries'
import { longDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { ideasCrumb, parentsCrumb } from '../../_components/crumbs'

/** A page with one form about one idea, which stands above it in the words it is read in. */
export function IdeaFormPage({
  viewer,
  idea,
  title,
  action,
  children,
}: {
  viewer: Viewer
  idea: IdeaPage
  title: string
  action: Parameters<typeof Form>[0]['action']
  children: ReactNode
}) {
  const { id, version, saidOn, words, locale, inEnglish } = idea
  const school = viewer.schoolSlug
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={title}
      crumbs={[
        parentsCrumb(school),
        ideasCrumb(school),
        { name: `An idea of ${longDate(saidOn)}`, href: `/${school}/ideas/${id}` },
      ]}
    >
      <blockquote className="mb-5 border-l-4 border-line pl-4">
        {inEnglish ? (
          <span className="whitespace-pre-line">{inEnglish}</span>
        ) : (
          <ForeignText language={languageOf(locale)} text={words} />
        )}
      </blockquote>
      <Form action={action} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        {children}
      </Form>
    </SchoolPage>
  )
}
