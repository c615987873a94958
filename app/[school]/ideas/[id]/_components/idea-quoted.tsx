import { ForeignText } from '@/components/ui/foreign-text'
import { languageOf } from '@/lib/door/languages'
import type { IdeaPage } from '@/lib/ideas/queries'
import { longDate } from '@/lib/platform/dates'
import { ideasCrumb, parentsCrumb } from '../../_components/crumbs'

/** The idea above a form that is about it. */
export function IdeaQuoted({ idea: { words, locale, inEnglish } }: { idea: IdeaPage }) {
  return (
    <blockquote className="mb-5 border-l-4 border-line pl-4">
      {inEnglish ? (
        <span className="whitespace-pre-line">{inEnglish}</span>
      ) : (
        <ForeignText language={languageOf(locale)} text={words} />
      )}
    </blockquote>
  )
}

export const ideaCrumbs = (school: string, { id, saidOn }: Pick<IdeaPage, 'id' | 'saidOn'>) => [
  parentsCrumb(school),
  ideasCrumb(school),
  { name: `An idea of ${longDate(saidOn)}`, href: `/${school}/ideas/${id}` },
]
