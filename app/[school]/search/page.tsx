import { SchoolPage } from '@/components/layout/school-page'
import { SearchBox } from '@/components/layout/search-box'
import { SearchKey } from '@/components/layout/search-key'
import { requireViewer } from '@/lib/platform/require-viewer'
import { searchSchool } from '@/lib/search/queries'
import { NothingFound, Results, WhatIsSearched } from './_components/results'

export const metadata = { title: 'Search' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ q?: string | string[] }>
}

/** The search as a page: all results by kind, without JavaScript too. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewer(school)
  const { q } = await searchParams
  const typed = (Array.isArray(q) ? q[0] : q)?.trim() ?? ''
  const found = await searchSchool(viewer, typed)
  return (
    <SchoolPage viewer={viewer} place="search" title={titleFor(typed, found.length)}>
      <SearchBox action={`/${school}/search`} query={typed} />
      {found.length > 0 ? (
        <Results found={found} />
      ) : typed ? (
        <NothingFound viewer={viewer} />
      ) : (
        <WhatIsSearched viewer={viewer} />
      )}
      <SearchKey />
    </SchoolPage>
  )
}

/** Long enough for any real search; what is longer is shown cut off. */
const LONGEST_SHOWN = 60

function titleFor(typed: string, count: number): string {
  if (!typed) return 'What are you looking for?'
  const shown = typed.length > LONGEST_SHOWN ? `${typed.slice(0, LONGEST_SHOWN)}…` : typed
  if (count === 0) return `Nothing found for “${shown}”`
  return count === 1 ? `One result for “${shown}”` : `${count} results for “${shown}”`
}
