import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { CASES_A_PAGE, type CaseList, listCases } from '@/lib/concerns/case-list'
import { asQuery, type CaseFilters as Chosen, caseFilters, isOfOngoing } from '@/lib/concerns/list-filters'
import { MOST_COUNTED } from '@/lib/concerns/list-sql'
import { maySeeCases, seesAllCases } from '@/lib/concerns/policy'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { CaseFilters } from './_components/case-filters'
import { CaseTable } from './_components/case-table'
import { KeepLinks } from './_components/keep-links'
import { LearnLinks } from './_components/learn-links'

export const metadata = { title: 'Concerns' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ConcernsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, maySeeCases)
  const asked = await searchParams
  const filters = caseFilters.parse(asked)
  const list = await listCases(viewer, filters)
  if (!list) return null

  const path = `/${school}/concerns`
  const query = asQuery(filters)
  const record = <ButtonLink href={`${path}/new`}>Write down what they said</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      title={titleFor(filters, list)}
      lede={list.choices.hasAny && findingFor(filters, list, seesAllCases(viewer))}
    >
      <div className="print:hidden mb-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        {list.choices.hasAny && record}
        <KeepLinks viewer={viewer} path={path} />
        {list.choices.hasAny && <CsvLink href={withQuery(`${path}/export`, { ...query, page: null })} />}
      </div>
      {list.choices.hasAny ? (
        <>
          <CaseFilters
            path={path}
            filters={filters}
            choices={list.choices}
            isMoreWanted={asked.more === 'yes'}
          />
          {list.cases.length > 0 ? (
            <CaseTable list={list} path={path} today={today()} />
          ) : (
            <NothingHere path={path} filters={filters} />
          )}
          <Pager
            page={filters.page}
            size={CASES_A_PAGE}
            total={list.total}
            mostCounted={MOST_COUNTED}
            address={(page) => withQuery(path, { ...query, page: page > 1 ? page : null })}
          />
        </>
      ) : (
        <Empty title="Nothing is written down yet" action={record}>
          <p>
            When a parent or carer says that something is wrong, write it down, even a small thing at the
            gate. It takes less than a minute. Whoever answers small worries quickly hears more of them, and
            that is a sign of trust.
          </p>
        </Empty>
      )}
      <LearnLinks viewer={viewer} path={path} />
    </SchoolPage>
  )
}

function titleFor(filters: Chosen, { choices: { open, late } }: CaseList): string {
  if (!isOfOngoing(filters)) return 'Concerns, complaints, thanks and ideas'
  if (open === 0) return 'Nothing waits for an answer'
  const waiting = open === 1 ? 'One is still open' : `${open} are still open`
  return late === 0 ? `${waiting}, none of them late` : `${waiting}, ${late === 1 ? 'one' : late} late`
}

/** "3 nobody has yet." and what the list is of. */
function findingFor(filters: Chosen, { total, choices: { unassigned } }: CaseList, seesAll: boolean): string {
  const count =
    total > MOST_COUNTED ? `More than ${MOST_COUNTED.toLocaleString('en-GB')}` : total === 0 ? 'None' : total
  const shown = `${count} in this list${seesAll ? '' : ', which has those you wrote down, handle or were asked to see'}.`
  if (!isOfOngoing(filters) || unassigned === 0) return shown
  return `${unassigned === 1 ? 'One has nobody to answer it' : `${unassigned} have nobody to answer them`} yet. ${shown}`
}

function NothingHere({ path, filters }: { path: string; filters: Chosen }) {
  const everywhere = withQuery(path, { ...asQuery(filters), status: 'all', late: null, page: null })
  return (
    <Empty title={filters.page > 1 ? `There is no page ${filters.page}` : 'None is like that'}>
      <p>
        {filters.status !== 'all' && (
          <>
            <a href={everywhere}>Look among those that have ended too</a>, or{' '}
          </>
        )}
        <a href={path}>see what is open</a>.
      </p>
    </Empty>
  )
}
