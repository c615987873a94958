import { notFound } from 'next/navigation'
import { FilterDate, FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { historyFilters } from '@/lib/history/filters'
import { ENTRIES_A_PAGE, listHistory } from '@/lib/history/queries'
import { ABOUT } from '@/lib/history/words'
import { withQuery } from '@/lib/platform/address'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isLeader } from '@/lib/platform/roles'
import { Entries } from './_components/entries'

export const metadata = { title: 'History' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, isLeader)
  const { page, ...filters } = historyFilters.parse(await searchParams)
  const history = await listHistory(viewer, {
    ...filters,
    page,
    personId: filters.person,
    activityId: filters.activity,
  })
  if (!history) notFound()

  const path = `/${school}/history`
  const isFiltered = Object.values(filters).some(Boolean)
  const at = (number: number) => withQuery(path, { ...filters, page: number > 1 ? number : null })
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      title="What happened, and who did it"
      lede={
        <>
          Everything that is changed in Alongside is written down here, and nobody can take it out again. Long
          files have <a href={`/${school}/jobs`}>a page of their own</a>.
        </>
      }
    >
      <p className="print:hidden mb-3 flex flex-wrap gap-x-5">
        <a href={`${path}/check`} className="inline-block py-2">
          Has anybody changed it in the database?
        </a>
        <CsvLink href={withQuery(`${path}/export`, filters)} />
      </p>
      <Filters action={path} label="Narrow the history" clear={isFiltered ? path : null}>
        {filters.activity && <input type="hidden" name="activity" value={filters.activity} />}
        <FilterSelect
          name="person"
          label="Person"
          value={filters.person ?? ''}
          all="Everybody"
          options={history.people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FilterSelect
          name="about"
          label="About"
          value={filters.about ?? ''}
          all="Everything"
          options={Object.entries(ABOUT).map(([value, { label }]) => ({ value, label }))}
        />
        <FilterDate name="from" label="From" value={filters.from ?? ''} />
        <FilterDate name="to" label="To" value={filters.to ?? ''} />
      </Filters>
      {history.entries.length > 0 ? (
        <Entries school={school} entries={history.entries} />
      ) : (
        <Empty title={isFiltered || page > 1 ? 'Nothing matches' : 'Nothing has happened yet'}>
          {isFiltered || page > 1 ? (
            <p>
              <a href={path}>See the whole history</a>
            </p>
          ) : (
            <p>As soon as something is recorded or changed, it stands here with its time and who did it.</p>
          )}
        </Empty>
      )}
      <Pager page={page} size={ENTRIES_A_PAGE} total={history.total} address={at} />
    </SchoolPage>
  )
}
