import type { ReactNode } from 'react'
import { BetterWords } from '@/components/form/better-words'
import { DateField, NumberField, Radios, Select, TextArea } from '@/components/form/fields'
import type { MeasureChoice } from '@/lib/activities/outcome-queries'

type Filled = {
  about: 'pupils' | 'parents'
  statement: string
  measureId: string | null
  baseline: number | null
  target: number | null
  /** ISO date */
  reviewOn: string | null
}

/**
 * A success criterion as an outcome and a priority have it: what should change, for whom, in which measure, from what to what,
 * by when. With the better words that are offered for one that is refused.
 *
 * @param isDraft figures and day may be left for later
 * @param children what is asked between the figures and the day
 */
export function CriterionFields({
  school,
  label,
  measures,
  isDraft = false,
  given,
  children,
}: {
  school: string
  label: string
  measures: MeasureChoice[]
  isDraft?: boolean
  given?: Filled
  children?: ReactNode
}) {
  return (
    <>
      <TextArea
        name="statement"
        label={label}
        hint="For pupils, in your own words: “Year 1 pupils whose families read with them read with more understanding”. Not that something is set up, that a meeting takes place, or how many come."
        rows={3}
        defaultValue={given?.statement}
      />
      <BetterWords
        name="statement"
        lead="This could stand instead, made of your own words:"
        use="Use these words"
      />
      <Radios
        name="about"
        label="Who should it change something for?"
        options={[
          { value: 'pupils', label: 'Pupils' },
          {
            value: 'parents',
            label: 'Parents and carers',
            hint: 'Their confidence or knowledge. Worth knowing, but by itself it says nothing about pupils.',
          },
        ]}
        defaultValue={given?.about ?? 'pupils'}
      />
      <Select
        name="measureId"
        label="In which measure?"
        optional={isDraft}
        options={measures.map((measure) => ({ value: measure.id, label: measureLabel(measure) }))}
        defaultValue={given?.measureId}
      />
      <p className="-mt-4 mb-5 text-[0.95rem]">
        <a href={`/${school}/measures/new`} className="inline-block py-1">
          Add a measure that is missing
        </a>
        , then come back to this page.
      </p>
      <div className="gap-x-8 sm:flex">
        <NumberField
          name="baseline"
          label="From"
          optional={isDraft}
          hint="Where it stands now, in the measure’s unit."
          defaultValue={given?.baseline}
        />
        <NumberField
          name="target"
          label="To"
          optional={isDraft}
          hint="What it should reach."
          defaultValue={given?.target}
        />
      </div>
      {children}
      <DateField
        name="reviewOn"
        label="When will you look again?"
        optional={isDraft}
        defaultValue={given?.reviewOn}
      />
    </>
  )
}

function measureLabel({ name, unit, direction, about }: MeasureChoice): string {
  const details = [unit, `${direction} is better`, about === 'parents' ? 'about parents' : '']
  return `${name} (${details.filter(Boolean).join(', ')})`
}
