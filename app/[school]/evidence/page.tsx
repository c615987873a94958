import { FilterSelect, Filters } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import type { listSupportable } from '@/lib/evidence/choices'
import { KIND_NAMES, KINDS, VISIBILITY_NAMES } from '@/lib/evidence/evidence'
import { type EvidenceFilters, evidenceFilters, noFilters, PAGE_SIZE } from '@/lib/evidence/filters'
import { type ListedEvidence, listEvidence } from '@/lib/evidence/list'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { withQuery } from '@/lib/platform/address'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { EvidenceAge } from './_components/evidence-age'
import { ConsentMark } from './_components/evidence-consent'
import { evidenceWord } from './_components/evidence-list'

export const metadata = { title: 'Evidence' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EvidenceListPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canRecordEvidence)
  const filters = evidenceFilters.parse(await searchParams)
  const { items, total, activities } = await listEvidence(viewer, filters)
  const path = `/${school}/evidence`
  const isFiltered = JSON.stringify({ ...filters, page: 1 }) !== JSON.stringify(noFilters)
  return (
    <SchoolPage viewer={viewer} place="none" title={headline(total, filters, isFiltered)}>
      {total === 0 && !isFiltered ? (
        <Nothing path={path} />
      ) : (
        <>
          <p className="mb-4 print:hidden">
            <ButtonLink href={`${path}/new`}>Add evidence</ButtonLink>
          </p>
          <FilterRow path={path} filters={filters} isFiltered={isFiltered} activities={activities} />
          {items.length > 0 ? (
            <List school={school} items={items} />
          ) : (
            <p>Nothing fits. Choose less, or clear the filters.</p>
          )}
          <Pager
            page={filters.page}
            size={PAGE_SIZE}
            total={total}
            address={(page) => withQuery(path, { ...filters, page })}
          />
          <p className="mt-4 print:hidden">
            <CsvLink href={withQuery(`${path}/export`, { ...filters, page: null })} />
          </p>
        </>
      )}
    </SchoolPage>
  )
}

function headline(total: number, { state, age }: EvidenceFilters, isFiltered: boolean): string {
  const pieces = total === 1 ? '1 piece of evidence' : `${total} pieces of evidence`
  if (total === 0 && !isFiltered) return 'There is no evidence yet'
  if (state) return `${pieces} ${state === 'replaced' ? 'replaced by something newer' : 'withdrawn'}`
  return age === 'old' ? `${pieces} more than a year old` : pieces
}

function Nothing({ path }: { path: string }) {
  return (
    <Empty
      title="What would show somebody else what you saw?"
      action={<ButtonLink href={`${path}/new`}>Add evidence</ButtonLink>}
    >
      <p>
        A photograph of a reading log, a letter from a parent, what somebody said at the gate, a page of
        figures. Evidence stands beside an activity, with where it comes from, its date, and whether those in
        it agreed.
      </p>
    </Empty>
  )
}

function FilterRow({
  path,
  filters,
  isFiltered,
  activities,
}: {
  path: string
  filters: EvidenceFilters
  isFiltered: boolean
  activities: Awaited<ReturnType<typeof listSupportable>>
}) {
  const { kind, activity, age, consent, state } = filters
  return (
    <Filters action={path} label="Narrow the list" clear={isFiltered ? path : null}>
      <FilterSelect
        name="kind"
        label="Kind"
        value={kind ?? ''}
        options={KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
      />
      <FilterSelect
        name="activity"
        label="Activity"
        value={activity ?? ''}
        options={activities.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FilterSelect
        name="age"
        label="Age"
        value={age ?? ''}
        all="Any"
        options={[
          { value: 'year', label: 'Within a year' },
          { value: 'old', label: 'More than a year old' },
        ]}
      />
      <FilterSelect
        name="consent"
        label="Consent"
        value={consent ?? ''}
        all="Any"
        options={[
          { value: 'fine', label: 'Given or not needed' },
          { value: 'missing', label: 'Not asked, ended or withdrawn' },
        ]}
      />
      <FilterSelect
        name="state"
        label="In use"
        value={state ?? ''}
        all="In use"
        options={[
          { value: 'replaced', label: 'Replaced' },
          { value: 'withdrawn', label: 'Withdrawn' },
        ]}
      />
    </Filters>
  )
}

function List({ school, items }: { school: string; items: ListedEvidence[] }) {
  return (
    <Table
      caption="Evidence"
      columns={[
        { title: 'What it is' },
        { title: 'Supports' },
        { title: 'Dated' },
        { title: 'Who may see it' },
      ]}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <>
            <a href={`/${school}/evidence/${item.id}`}>{item.title}</a>
            <span className="block text-[0.95rem] text-soft">
              {[evidenceWord(item), item.source].filter(Boolean).join(', ')} <ConsentMark {...item} />
            </span>
          </>,
          item.activities.map(({ id, title }) => (
            <a key={id} href={`/${school}/activities/${id}`} className="block">
              {title}
            </a>
          )),
          <EvidenceAge key="age" datedOn={item.datedOn} isOld={item.isOld} />,
          VISIBILITY_NAMES[item.visibility],
        ],
      }))}
    />
  )
}
