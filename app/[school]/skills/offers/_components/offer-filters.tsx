import { FilterSelect, Filters, FilterText } from '@/components/form/filters'
import { CHOICE_NAMES } from '@/lib/door/choices'
import { DOOR_LANGUAGES } from '@/lib/door/languages'
import { COMMON_LANGUAGES } from '@/lib/families/family'
import type { OfferFilters as Chosen } from '@/lib/skills/offer-filters'
import type { OfferList } from '@/lib/skills/offer-list'

type Props = { path: string; filters: Chosen; skills: OfferList['skills'] }

/** Any other is found by typing it among the words. */
const LANGUAGES = [
  ...new Set([...COMMON_LANGUAGES, ...DOOR_LANGUAGES.map(({ english }) => english)]),
].toSorted()

export function OfferFilters({ path, filters, skills }: Props) {
  const { q, skill, speaks, day, howFar, show } = filters
  const isNarrowed = [q, skill, speaks, day, howFar, show].some((value) => value !== null)
  return (
    <Filters action={path} label="Find a parent" clear={isNarrowed ? path : null}>
      <FilterText name="q" label="What you are looking for" value={q ?? ''} />
      <FilterSelect
        name="skill"
        label="Skill"
        value={skill ?? ''}
        options={skills
          .filter(({ id, isRetired }) => !isRetired || id === skill)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FilterSelect
        name="speaks"
        label="Speaks"
        value={speaks ?? ''}
        options={LANGUAGES.map((language) => ({ value: language, label: language }))}
      />
      <FilterSelect name="day" label="When" value={day ?? ''} options={named(CHOICE_NAMES.days)} />
      <FilterSelect name="howFar" label="How far" value={howFar ?? ''} options={named(CHOICE_NAMES.howFar)} />
      <FilterSelect
        name="show"
        label="Needs us"
        value={show ?? ''}
        options={[
          { value: 'waiting', label: 'Not answered by us yet' },
          { value: 'words', label: 'Words to match' },
        ]}
      />
    </Filters>
  )
}

const named = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))
