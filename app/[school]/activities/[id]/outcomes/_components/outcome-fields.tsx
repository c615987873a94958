import { BetterWords } from '@/components/form/better-words'
import { DateField, NumberField, Radios, Select, TextArea } from '@/components/form/fields'
import type { MeasureChoice } from '@/lib/activities/outcome-queries'
import { toIso } from '@/lib/platform/dates'

type Filled = {
  about: 'pupils' | 'parents'
  statement: string
  measureId: string | null
  baseline: number | null
  target: number | null
  worthwhile: number | null
  reviewOn: Date | null
  comparedHow: string | null
  measuring: unknown
}

/** What should change, and how we will know. An idea may leave the figures for later; a plan may not. */
export function OutcomeFields({
  school,
  measures,
  isDraft,
  outcome,
}: {
  school: string
  measures: MeasureChoice[]
  isDraft: boolean
  outcome?: Filled
}) {
  return (
    <>
      <TextArea
        name="statement"
        label="What should be different because of it?"
        hint="For pupils, in your own words: “Year 1 pupils whose families read with them read with more understanding”. Not that something is set up, that a meeting takes place, or how many come."
        rows={3}
        defaultValue={outcome?.statement}
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
        defaultValue={outcome?.about ?? 'pupils'}
      />
      <Select
        name="measureId"
        label="In which measure?"
        optional={isDraft}
        options={measures.map((measure) => ({ value: measure.id, label: measureLabel(measure) }))}
        defaultValue={outcome?.measureId}
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
          defaultValue={outcome?.baseline}
        />
        <NumberField
          name="target"
          label="To"
          optional={isDraft}
          hint="What it should reach."
          defaultValue={outcome?.target}
        />
      </div>
      <NumberField
        name="worthwhile"
        label="The smallest difference that would matter"
        optional
        hint="In the same unit. Said beforehand, it keeps a small result from being talked up or down."
        defaultValue={outcome?.worthwhile}
      />
      <DateField
        name="reviewOn"
        label="When will you look again?"
        optional={isDraft}
        defaultValue={toIso(outcome?.reviewOn)}
      />
      {(outcome?.measuring ?? null) === null ? (
        <TextArea
          name="comparedHow"
          label="Compared with"
          optional
          rows={2}
          hint="In words, if you know already. “Plan how to find out”, beside the outcome once it is saved, proposes the strongest comparison that costs nothing extra, and writes it here."
          defaultValue={outcome?.comparedHow}
        />
      ) : (
        <p className="mb-5">
          <b>Compared with:</b> {outcome?.comparedHow} <span className="text-soft">The plan words it.</span>
        </p>
      )}
    </>
  )
}

function measureLabel({ name, unit, direction, about }: MeasureChoice): string {
  const details = [unit, `${direction} is better`, about === 'parents' ? 'about parents' : '']
  return `${name} (${details.filter(Boolean).join(', ')})`
}
