import { FilterDate, FilterSelect, Filters, FilterText } from '@/components/form/filters'
import { CHANNEL_NAMES, CHANNELS, KIND_NAMES, KINDS, STATUS_NAMES } from '@/lib/concerns/case'
import type { ListChoices } from '@/lib/concerns/list-choices'
import { asQuery, type CaseFilters as Chosen } from '@/lib/concerns/list-filters'
import { withQuery } from '@/lib/platform/address'

type Props = { path: string; filters: Chosen; choices: ListChoices; isMoreWanted: boolean }

export function CaseFilters({ path, filters, choices, isMoreWanted }: Props) {
  const { q, status, kind, category, yearGroup, channel, stage, handler, from, to, late } = filters
  const more = [kind, yearGroup, channel, stage, handler, from, to, late]
  const isNarrowed = [q, status, category, ...more].some((value) => value !== null)
  return (
    <Filters action={path} label="Filter concerns" clear={isNarrowed ? path : null}>
      <FilterText name="q" label="Words or reference" value={q ?? ''} />
      <FilterSelect
        name="status"
        label="Status"
        value={status ?? ''}
        all="Open and paused"
        options={[{ value: 'all', label: 'All' }, ...named(STATUS_NAMES)]}
      />
      <FilterSelect
        name="category"
        label="About"
        value={category ?? ''}
        options={choices.categories
          .filter(({ key, isRetired }) => !isRetired || key === category)
          .map(({ key, name }) => ({ value: key, label: name }))}
      />
      {isMoreWanted || more.some((value) => value !== null) ? (
        <More filters={filters} choices={choices} />
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

/** Seldom wanted, and most of the row: drawn when they are asked for, or in use. */
function More({ filters, choices }: Pick<Props, 'filters' | 'choices'>) {
  const { kind, yearGroup, channel, stage, handler, from, to, late } = filters
  return (
    <>
      <FilterSelect
        name="kind"
        label="Kind"
        value={kind ?? ''}
        options={KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
      />
      <FilterSelect
        name="handler"
        label="Who has it"
        value={handler ?? ''}
        all="Anybody"
        options={[
          { value: 'none', label: 'Nobody yet' },
          ...choices.people
            .filter(({ id, isActive }) => isActive || id === handler)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <FilterSelect
        name="late"
        label="Late"
        value={late ?? ''}
        all="Late or not"
        options={[{ value: 'yes', label: 'Late only' }]}
      />
      <FilterSelect
        name="yearGroup"
        label="Year group"
        value={yearGroup ?? ''}
        options={choices.yearGroups.map((name) => ({ value: name, label: name }))}
      />
      <FilterSelect
        name="channel"
        label="How it reached us"
        value={channel ?? ''}
        options={CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))}
      />
      <FilterSelect name="stage" label="Stage" value={stage?.toString() ?? ''} options={stagesOf(choices)} />
      <FilterDate name="from" label="Received from" value={from ?? ''} />
      <FilterDate name="to" label="Received to" value={to ?? ''} />
    </>
  )
}

const named = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** By their numbers, each by the name the first of the school's procedures gives it. */
function stagesOf({ procedures }: ListChoices) {
  const names = new Map<number, string>()
  for (const { number, name } of procedures.flatMap(({ stages }) => stages))
    if (!names.has(number)) names.set(number, name)
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([number, name]) => ({ value: String(number), label: name }))
}
