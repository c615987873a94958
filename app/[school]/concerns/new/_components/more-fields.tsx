import { DateField, Radios, Select, TextField } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { KIND_MEANINGS, KIND_NAMES, KINDS, RAISED_BY, RAISED_BY_NAMES } from '@/lib/concerns/case'
import type { RecordForm } from '@/lib/concerns/record-page'
import { AnotherRoute } from './another-route'
import { NamedPeople } from './named-people'

/** What most need not say: each has an answer already. */
export function MoreFields({ categories, people }: Pick<RecordForm, 'categories' | 'people'>) {
  return (
    <Folded
      className="mb-4"
      summary="More: complaint or thanks, which day, about whom"
      names={[
        'kind',
        'raisedBy',
        'receivedOn',
        'wordsLanguage',
        'categoryKey',
        'named',
        'otherRoute',
        'toldRoute',
      ]}
    >
      <Radios
        name="kind"
        label="What is it?"
        hint="An idea can be put with the other ideas from its page, where it is decided and the parent told."
        options={KINDS.map((value) => ({ value, label: KIND_NAMES[value], hint: KIND_MEANINGS[value] }))}
        defaultValue="concern"
      />
      <Radios
        name="raisedBy"
        label="Who said it?"
        options={RAISED_BY.map((value) => ({ value, label: RAISED_BY_NAMES[value] }))}
        defaultValue="parent"
      />
      <DateField
        name="receivedOn"
        label="When did it reach us?"
        hint="Today, unless you say otherwise: day, month and year, such as 27/3/2026."
        optional
      />
      <TextField
        name="wordsLanguage"
        label="In which language are their words?"
        hint="When it is not English."
        width="medium"
        autoComplete="off"
        optional
      />
      <Select
        name="categoryKey"
        label="What is it about?"
        options={categories.map(({ key, name }) => ({ value: key, label: name }))}
        empty="From their words"
        optional
      />
      <NamedPeople people={people} />
      <AnotherRoute />
    </Folded>
  )
}
