import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { mayReadActivities, mayRecordActivities } from '@/lib/activities/policy'
import { ACTIVITIES_A_PAGE, type ActivityList, listActivities } from '@/lib/impact/activity-list'
import { asQuery, type ListFilters, listFilters } from '@/lib/impact/list-filters'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ActivityFilters } from './_components/activity-filters'
import { ActivityTable } from './_components/activity-table'
import { StepsWithCounts } from './_components/steps-with-counts'

export const metadata = { title: 'Activities' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ActivitiesPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayReadActivities)
  const asked = await searchParams
  const filters = listFilters.parse(asked)
  const list = await listActivities(viewer, filters)
  if (!list) return null

  const path = `/${school}/activities`
  const current = academicYearOf(today())
  const mayRecord = mayRecordActivities(viewer)
  const query = asQuery(filters)
  const record = mayRecord && <ButtonLink href={`${path}/new`}>Record an activity</ButtonLink>
  if (!list.choices.hasAny) {
    return (
      <SchoolPage viewer={viewer} place="activities" title="Activities">
        <Empty title="What did you do with parents this week?" action={record}>
          <p>
            An activity is something the school does with or for parents: a workshop, a breakfast, a home
            visit, a letter. Write down one you already do. A name and a reason are enough to begin, and the
            page then asks for the rest one thing at a time: who it is for, what should change for pupils, who
            came, what parents said.
          </p>
        </Empty>
      </SchoolPage>
    )
  }
  return (
    <SchoolPage viewer={viewer} place="activities" title={titleFor(filters, current)} lede={findingFor(list)}>
      <div className="print:hidden mb-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        {record}
        <a href={`/${school}/calendar`} className="inline-flex min-h-11 items-center">
          Calendar
        </a>
        <CsvLink href={withQuery(`${path}/export`, { ...query, page: null })} />
      </div>
      <StepsWithCounts
        list={list}
        step={filters.step}
        address={(step) => withQuery(path, { ...query, step, page: null })}
      />
      <ActivityFilters {...{ path, filters, list, current }} isMoreWanted={asked.more === 'yes'} />
      {list.activities.length > 0 ? (
        <ActivityTable activities={list.activities} path={path} />
      ) : (
        <Empty title="No activity matches">
          <p>
            <a href={path}>Show this year’s activities</a>, or{' '}
            <a href={`${path}?academicYear=all`}>those of all years</a>.
          </p>
        </Empty>
      )}
      <Pager
        page={filters.page}
        size={ACTIVITIES_A_PAGE}
        total={list.total}
        address={(page) => withQuery(path, { ...query, page: page > 1 ? page : null })}
      />
    </SchoolPage>
  )
}

function titleFor({ academicYear, archived }: ListFilters, current: number): string {
  const what = archived ? 'Archived activities' : 'Activities'
  return academicYear === 'all'
    ? `${what} of all years`
    : `${what}, ${academicYearName(academicYear ?? current)}`
}

/** "23 activities: 5 show that pupils changed, 12 only who came, 2 are ideas." */
function findingFor({ steps, ideas }: ActivityList): string {
  const count = (from: number, to: number) => steps.slice(from, to).reduce((sum, step) => sum + step.count, 0)
  const total = count(0, steps.length) + ideas
  if (total === 0) return 'None in this list.'
  const parts = [
    [count(3, steps.length), 'can show that pupils changed'],
    [count(2, 3), 'know how parents responded'],
    [count(1, 2), 'know only who came'],
    [count(0, 1), 'planned'],
    [ideas, ideas === 1 ? 'an idea' : 'ideas'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return `${total} ${total === 1 ? 'activity' : 'activities'}: ${said.join(', ')}.`
}
