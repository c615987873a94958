import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { statusAsked } from '@/lib/concerns/learn/improvement-filter'
import { IMPROVEMENTS_A_PAGE, listImprovements } from '@/lib/concerns/learn/improvement-queries'
import { IMPROVEMENT_STATUS_NAMES, whereItStands } from '@/lib/concerns/learn/improvement-words'
import { mayDirectImprovements, mayOwnImprovements } from '@/lib/concerns/learn/policy'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'Improvements' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ status?: string; page?: string }>
}

export default async function ImprovementsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayOwnImprovements)
  const asked = await searchParams
  const status = statusAsked(asked.status)
  const page = Math.max(1, Math.min(10_000, Number.parseInt(asked.page ?? '1', 10) || 1))
  const found = await listImprovements(viewer, { status, page })
  if (!found) return null
  const address = `/${school}/concerns/improvements`
  const directs = mayDirectImprovements(viewer)
  const add = directs && <ButtonLink href={`${address}/new`}>Plan an improvement</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      title="What we do about it"
      crumbs={[{ name: 'Concerns', href: `/${school}/concerns` }]}
      lede={
        directs
          ? 'What parents and carers raised, and what the school does about it.'
          : 'What you answer for.'
      }
    >
      <Filters action={address} label="Filter the improvements" clear={status ? address : null}>
        <FilterSelect
          name="status"
          label="Which"
          value={status ?? ''}
          options={[
            { value: 'planned', label: IMPROVEMENT_STATUS_NAMES.planned },
            { value: 'to_check', label: 'Done, and to be looked at again' },
            { value: 'done', label: IMPROVEMENT_STATUS_NAMES.done },
            { value: 'dropped', label: IMPROVEMENT_STATUS_NAMES.dropped },
          ]}
        />
      </Filters>
      {found.total === 0 ? (
        <Empty title={status ? 'None of these' : 'Nothing is planned yet'} action={!status && add}>
          <p>
            {directs
              ? 'Begin with a lesson from a case, or with a theme that keeps coming: what will be different, who answers for it, and when do you look again?'
              : 'When you are asked to answer for an improvement, it stands here.'}
          </p>
        </Empty>
      ) : (
        <>
          {add && <div className="mb-4 print:hidden">{add}</div>}
          <Table
            stacks
            caption="Improvements, what is due first"
            columns={[
              { title: 'What will be done' },
              { title: 'About' },
              { title: 'Who' },
              { title: 'Where it stands' },
            ]}
            rows={found.rows.map((row) => ({
              key: row.id,
              cells: [
                <a key="link" href={`${address}/${row.id}`}>
                  {row.title}
                </a>,
                row.category ?? '–',
                row.owner,
                whereItStands(row, today()),
              ],
            }))}
          />
          <Pager
            page={page}
            size={IMPROVEMENTS_A_PAGE}
            total={found.total}
            address={(to) => withQuery(address, { status, page: to })}
          />
        </>
      )}
      <CsvLink href={withQuery(`${address}/export`, { status })} />
    </SchoolPage>
  )
}
