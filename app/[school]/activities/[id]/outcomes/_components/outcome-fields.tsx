import { CriterionFields } from '@/app/[school]/_components/criterion-fields'
import { NumberField, TextArea } from '@/components/form/fields'
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
      <CriterionFields
        school={school}
        label="What should be different because of it?"
        measures={measures}
        isDraft={isDraft}
        given={outcome && { ...outcome, reviewOn: toIso(outcome.reviewOn) }}
      >
        <NumberField
          name="worthwhile"
          label="The smallest difference that would matter"
          optional
          hint="In the same unit. Said beforehand, it keeps a small result from being talked up or down."
          defaultValue={outcome?.worthwhile}
        />
      </CriterionFields>
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
