import { forbidden } from 'next/navigation'
import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { withQuery } from '@/lib/platform/address'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canRequest } from '@/lib/skills/policy'
import { ORIGIN_NAMES, REQUEST_ORIGINS, REQUEST_STATUS_NAMES, REQUEST_STATUSES } from '@/lib/skills/request'
import { listRequests, REQUESTS_A_PAGE, type RequestRow, requestFilters } from '@/lib/skills/request-list'
import { askedInWords } from '@/lib/skills/request-words'

export const metadata = { title: 'Requests for a parent' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ status?: string; origin?: string; page?: string }>
}

export default async function RequestsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canRequest)
  const asked = await searchParams
  const filters = requestFilters(asked)
  const page = Math.max(1, Math.min(10_000, Number.parseInt(asked.page ?? '1', 10) || 1))
  const found = await listRequests(viewer, filters, page)
  if (!found) forbidden()
  const address = `/${school}/skills/requests`
  const isFiltered = Boolean(filters.status || filters.origin)
  const add = <ButtonLink href={`${address}/new`}>Ask for a parent</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title="What we would like a parent for"
      crumbs={[{ name: 'Parents', href: `/${school}/skills` }]}
      lede="A topic, a club, a visit: say what is wanted, see who offers it and why, and ask."
    >
      {found.total > 0 && <div className="mb-4 print:hidden">{add}</div>}
      <Filters action={address} label="Filter the requests" clear={isFiltered ? address : null}>
        <FilterSelect
          name="status"
          label="Which"
          value={filters.status ?? ''}
          options={REQUEST_STATUSES.map((value) => ({ value, label: REQUEST_STATUS_NAMES[value] }))}
        />
        <FilterSelect
          name="origin"
          label="For"
          value={filters.origin ?? ''}
          options={REQUEST_ORIGINS.map((value) => ({ value, label: ORIGIN_NAMES[value] }))}
        />
      </Filters>
      {found.total === 0 ? (
        <Empty
          title={isFiltered ? 'None of these' : 'Nothing has been asked for yet'}
          action={!isFiltered && add}
        >
          <p>
            Think of next half-term’s topics: “Year 4 Romans, someone who builds walls”. Say it in your own
            words, and those who offer it are found, also those nobody has asked before.
          </p>
        </Empty>
      ) : (
        <>
          <Table
            stacks
            caption="Requests, the open ones first"
            columns={[
              { title: 'What for' },
              { title: 'Year groups' },
              { title: 'Needed on' },
              { title: 'Where it stands' },
              { title: 'Who was asked' },
            ]}
            rows={found.rows.map((row) => ({ key: row.id, cells: cellsOf(row, address) }))}
          />
          <Pager
            page={page}
            size={REQUESTS_A_PAGE}
            total={found.total}
            address={(to) => withQuery(address, { ...filters, page: to })}
          />
        </>
      )}
      <CsvLink href={withQuery(`${address}/export`, filters)} />
    </SchoolPage>
  )
}

function cellsOf(row: RequestRow, address: string) {
  return [
    <a key="link" href={`${address}/${row.id}`}>
      {row.title}
    </a>,
    row.yearGroups.join(', ') || 'Any',
    row.neededOn ? shortDate(row.neededOn) : 'No day yet',
    REQUEST_STATUS_NAMES[row.status],
    askedInWords(row.placements).replace(/^./, (first) => first.toUpperCase()),
  ]
}
