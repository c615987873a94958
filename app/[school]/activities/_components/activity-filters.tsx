import { FilterSelect, Filters, FilterText } from '@/components/form/filters'
import { STATUS_NAMES } from '@/lib/activities/activity'
import { KIND_DEFINITIONS } from '@/lib/activities/kind'
import type { ActivityList } from '@/lib/impact/activity-list'
import { STEP_LABELS } from '@/lib/impact/ladder'
import { asQuery, type ListFilters } from '@/lib/impact/list-filters'
import { withQuery } from '@/lib/platform/address'
import { academicYearName } from '@/lib/platform/dates'

/** How many academic years back the list offers by name; "all years" has the rest. */
const YEARS_BACK = 4

export function ActivityFilters({
  path,
  filters,
  list: { choices, measures },
  current,
  isMoreWanted,
}: {
  path: string
  filters: ListFilters
  list: Pick<ActivityList, 'choices' | 'measures'>
  /** The academic year it is. */
  current: number
  isMoreWanted: boolean
}) {
  const { academicYear, status, step, kind, yearGroup, group, measure, archived, text } = filters
  const isNarrowed = [status, step, kind, yearGroup, group, measure, archived, text].some(
    (value) => value !== null,
  )
  // Seldom wanted, and a third of the page: drawn when they are asked for, or in use.
  const isMoreOpen =
    isMoreWanted || [step, kind, yearGroup, group, measure, archived].some((one) => one !== null)
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, i) => current + 1 - i)
  return (
    <Filters action={path} label="Filter activities" clear={isNarrowed || academicYear ? path : null}>
      <FilterText name="text" label="Words" value={text ?? ''} />
      <FilterSelect
        name="academicYear"
        label="Year"
        value={String(academicYear ?? current)}
        all={null}
        options={[
          ...years.map((year) => ({ value: String(year), label: academicYearName(year) })),
          { value: 'all', label: 'All years' },
        ]}
      />
      <FilterSelect name="status" label="Status" value={status ?? ''} options={named(STATUS_NAMES)} />
      {isMoreOpen ? (
        <>
          <FilterSelect
            name="step"
            label="Step"
            value={step ?? ''}
            options={[{ value: 'any', label: 'On any step' }, ...named(STEP_LABELS)]}
          />
          <FilterSelect
            name="kind"
            label="Kind"
            value={kind ?? ''}
            options={[
              ...Object.entries(KIND_DEFINITIONS).map(([value, { name }]) => ({ value, label: name })),
              { value: 'none', label: 'Not decided' },
            ]}
          />
          <FilterSelect
            name="yearGroup"
            label="Year group"
            value={yearGroup ?? ''}
            options={choices.yearGroups.map((name) => ({ value: name, label: name }))}
          />
          <FilterSelect
            name="group"
            label="Pupil group"
            value={group ?? ''}
            options={choices.groups.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <FilterSelect
            name="measure"
            label="Measure"
            value={measure ?? ''}
            options={measureOptions(measures, measure)}
          />
          <FilterSelect
            name="archived"
            label="Archive"
            value={archived ?? ''}
            all="Not archived"
            options={[{ value: 'yes', label: 'In the archive' }]}
          />
        </>
      ) : (
        <a
          href={withQuery(path, { ...asQuery(filters), more: 'yes' })}
          className="inline-flex min-h-11 items-center"
        >
          More filters
        </a>
      )}
    </Filters>
  )
}

const named = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** What is chosen stays named, also where no activity in the list has it. */
function measureOptions(measures: ActivityList['measures'], chosen: string | null) {
  const options = measures.map(({ id, name }) => ({ value: id, label: name }))
  const isNamed = chosen === null || measures.some(({ id }) => id === chosen)
  return isNamed ? options : [...options, { value: chosen, label: 'One that is in none of these' }]
}
