import { FilterSelect, Filters } from '@/components/form/filters'
import type { FigureChoices } from '@/lib/measures/figures-queries'

/** Lays out a class or a year group to type down the list. */
export function LayOut({ action, choices, lay }: { action: string; choices: FigureChoices; lay: string }) {
  const options = [...choices.classes, ...choices.yearGroups].map((name) => ({ value: name, label: name }))
  return (
    <Filters action={action} label="Lay out pupils to type figures for" clear={lay ? action : null}>
      <FilterSelect
        name="lay"
        label="Also list every pupil of"
        value={lay}
        all="Nobody: only those with figures"
        options={[...new Map(options.map((option) => [option.value, option])).values()]}
      />
    </Filters>
  )
}
