import { FilterSelect, Filters, FilterText } from '@/components/form/filters'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { PAGE, type ParentsPlace, type PupilLine } from '@/lib/families/register'
import type { RegisterFilters } from '@/lib/families/schema'
import { withQuery } from '@/lib/platform/address'
import { groupNames } from './group-names'
import { families, pupils, triedInShort, whereTaught } from './words'

type Props = { path: string; filters: RegisterFilters; place: ParentsPlace; year: number; thisYear: number }

/** The school's families with their pupils, fifty a page, searched from the address. */
export function Register({ path, filters, place, year, thisYear }: Props) {
  const { choices, total } = place
  const chosen = { ...filters, show: filters.show === 'here' ? '' : filters.show }
  const academicYear = year === thisYear ? null : year
  const address = (page: number) =>
    `${withQuery(path, { academicYear, ...chosen, page: page > 1 ? page : null })}#register`
  const isFiltered = Boolean(filters.q || filters.year || filters.class || filters.group || chosen.show)
  const counted = filters.show === 'alone' ? pupils(total) : families(total)
  return (
    <Card title="The register" id="register">
      <p className="mb-3">
        {families(choices.families)} and {pupils(choices.pupils)} at the school.
      </p>
      <p className="print:hidden mb-4 flex flex-wrap items-center gap-3">
        <ButtonLink href={`${path}/import`}>Bring in a list</ButtonLink>
        <ButtonLink look="quiet" href={`${path}/new`}>
          Add a family
        </ButtonLink>
        <CsvLink href={withQuery(`${path}/export`, { ...chosen, page: null })} />
      </p>
      <Filters
        action={`${path}#register`}
        label="Search the register"
        clear={isFiltered ? `${path}#register` : null}
      >
        <FilterText name="q" label="Reference" value={filters.q} />
        <FilterSelect
          name="year"
          label="Year group"
          value={filters.year}
          options={choices.yearGroups.map((name) => ({ value: name, label: name }))}
        />
        <FilterSelect
          name="class"
          label="Class"
          value={filters.class}
          options={choices.classes.map((name) => ({ value: name, label: name }))}
        />
        <FilterSelect
          name="group"
          label="Group"
          value={filters.group}
          options={choices.groups.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <FilterSelect
          name="show"
          label="Who"
          value={filters.show}
          all={null}
          options={[
            { value: 'here', label: 'At the school' },
            { value: 'left', label: `Have left (${choices.familiesLeft})` },
            { value: 'empty', label: `Families without pupils (${choices.familiesWithoutPupils})` },
            { value: 'alone', label: `Pupils without a family (${choices.pupilsAlone})` },
          ]}
        />
        {academicYear && <input type="hidden" name="academicYear" value={academicYear} />}
      </Filters>
      {isFiltered && <p className="mb-2">{counted} found.</p>}
      {filters.show === 'alone' ? (
        <PupilTable path={path} place={place} />
      ) : (
        <FamilyTable path={path} place={place} />
      )}
      <Pager page={filters.page} size={PAGE} total={total} address={address} />
    </Card>
  )
}

function FamilyTable({ path, place }: { path: string; place: ParentsPlace }) {
  if (place.families.length === 0) return <p className="text-soft">No family is like that.</p>
  return (
    <Table
      stacks
      caption="Families"
      columns={[
        { title: 'Family' },
        { title: 'Pupils' },
        { title: 'Languages' },
        { title: 'Sessions in the year' },
      ]}
      rows={place.families.map((family) => ({
        key: family.id,
        cells: [
          <a key="family" href={`${path}/${family.id}`} className="-my-2.5 inline-block py-2.5">
            {family.reference}
          </a>,
          <Pupils key="pupils" path={path} pupils={family.pupils} />,
          family.languages.join(', '),
          triedInShort(family.tried),
        ],
      }))}
    />
  )
}

function Pupils({ path, pupils }: { path: string; pupils: PupilLine[] }) {
  if (pupils.length === 0) return <span className="text-soft">None yet</span>
  return (
    <ul>
      {pupils.map((pupil) => (
        <li key={pupil.id}>
          <a href={`${path}/pupils/${pupil.id}`} className="inline-block py-1">
            {pupil.reference}
          </a>{' '}
          <span className="text-soft">
            {whereTaught(pupil)}
            {pupil.left && ' (left)'}
          </span>
        </li>
      ))}
    </ul>
  )
}

function PupilTable({ path, place }: { path: string; place: ParentsPlace }) {
  if (place.pupils.length === 0) return <p className="text-soft">Every pupil like that has a family.</p>
  return (
    <Table
      stacks
      caption="Pupils without a family"
      columns={[{ title: 'Pupil' }, { title: 'Year and class' }, { title: 'Groups' }]}
      rows={place.pupils.map((pupil) => ({
        key: pupil.id,
        cells: [
          <a key="pupil" href={`${path}/pupils/${pupil.id}`} className="-my-2.5 inline-block py-2.5">
            {pupil.reference}
          </a>,
          whereTaught(pupil),
          groupNames(pupil.groups, place.choices.groups),
        ],
      }))}
    />
  )
}
