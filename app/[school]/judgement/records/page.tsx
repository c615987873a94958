import { Fragment } from 'react'
import { FilterSelect, Filters, FilterText } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { canJudge } from '@/lib/judgement/policy'
import { recordFiltersAsked } from '@/lib/judgement/record-filters'
import { listRecords, RECORDS_A_PAGE, type ThemedRecord } from '@/lib/judgement/record-queries'
import { RECORD_KIND_NAMES, RECORD_KINDS } from '@/lib/judgement/record-words'
import { THEME_KEYS, THEMES } from '@/lib/judgement/themes'
import { withQuery } from '@/lib/platform/address'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { judgementCrumb } from '../_components/crumbs'

export const metadata = { title: 'What records are about' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ kind?: string; theme?: string; words?: string; page?: string }>
}

export default async function RecordsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canJudge)
  const asked = await searchParams
  const filters = recordFiltersAsked(asked)
  const page = Math.max(1, Math.min(10_000, Number.parseInt(asked.page ?? '1', 10) || 1))
  const found = await listRecords(viewer, { ...filters, page })
  if (!found) return null
  const address = `/${school}/judgement/records`
  const isFiltered = filters.kind !== null || filters.theme !== null || filters.words !== ''
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      title="What records are about"
      crumbs={[judgementCrumb(school)]}
      lede="Say once what a record is about, and it speaks to every statement that asks for it, in every framework."
    >
      <Filters action={address} label="Filter the records" clear={isFiltered ? address : null}>
        <FilterSelect
          name="theme"
          label="About"
          value={filters.theme ?? ''}
          options={[
            { value: 'none', label: 'Nobody has said' },
            ...THEME_KEYS.map((value) => ({ value, label: THEMES[value] })),
          ]}
        />
        <FilterSelect
          name="kind"
          label="Kind"
          value={filters.kind ?? ''}
          options={RECORD_KINDS.map((value) => ({ value, label: RECORD_KIND_NAMES[value] }))}
        />
        <FilterText name="words" label="Words of the title" value={filters.words} />
      </Filters>
      {found.total === 0 ? (
        <Empty
          title={isFiltered ? 'None of these' : 'Nothing is on record yet'}
          action={!isFiltered && <ButtonLink href={`/${school}/record`}>Record something</ButtonLink>}
        >
          <p>
            Activities, evidence, parents’ ideas and improvements stand here, with what each is about. A
            judgement rests on them.
          </p>
        </Empty>
      ) : (
        <>
          <Table
            caption="Records, the newest first"
            columns={[
              { title: 'Record' },
              { title: 'About' },
              { title: 'Statements it serves', isNumber: true },
            ]}
            rows={found.rows.map((row) => ({
              key: `${row.kind} ${row.id}`,
              cells: [
                <Fragment key="record">
                  <a href={`${address}/${row.kind}/${row.id}`}>{inShort(row.title)}</a>
                  <span className="block text-[0.95rem] text-soft">
                    {[RECORD_KIND_NAMES[row.kind], row.on && shortDate(row.on)].filter(Boolean).join(', ')}
                  </span>
                </Fragment>,
                <About key="about" row={row} />,
                row.serves,
              ],
            }))}
          />
          <Pager
            page={page}
            size={RECORDS_A_PAGE}
            total={found.total}
            address={(to) => withQuery(address, { ...filters, page: to })}
          />
        </>
      )}
      <CsvLink href={withQuery(`${address}/export`, filters)} />
    </SchoolPage>
  )
}

/** What it is under; where nobody said, what a rule proposes. */
function About({ row }: { row: ThemedRecord }) {
  if (row.themes.length > 0) return row.themes.map((theme) => THEMES[theme]).join(', ')
  return (
    <span className="text-soft">
      Nobody has said
      {row.proposed.length > 0 && <>. Proposed: {row.proposed.map((theme) => THEMES[theme]).join(', ')}</>}
    </span>
  )
}

const inShort = (text: string) => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text)
